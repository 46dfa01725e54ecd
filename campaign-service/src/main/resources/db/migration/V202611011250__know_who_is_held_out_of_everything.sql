-- Who is held out of every campaign is drawn with a salt of its own: once, here, and never shown. Each installation has another one.
create table global_holdout (
  one  boolean not null default true constraint global_holdout_pk primary key,
  salt text    not null,
  constraint global_holdout_one_ck check (one)
);
insert into global_holdout (salt) values (gen_random_uuid() || '|' || gen_random_uuid());

-- The share in force when the campaign was launched: it stays, or the groups would be of two kinds.
alter table campaign add column global_holdout numeric(3,2) not null default 0;

-- By which draw somebody is held out: that of the campaign, or that of all campaigns.
alter table enrollment add column held_out_by text;
update enrollment set held_out_by = 'CAMPAIGN' where arm = 'HELD_OUT';
alter table enrollment
  add constraint enrollment_held_out_ck check ((arm = 'HELD_OUT') = (held_out_by is not null)),
  add constraint enrollment_held_out_by_ck check (held_out_by in ('CAMPAIGN', 'GLOBAL'));
