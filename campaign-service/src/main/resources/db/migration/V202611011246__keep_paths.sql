-- The stages of a run in the order in which it entered them: how many went which way is read off it.
alter table enrollment add column path text[] not null default '{}';
