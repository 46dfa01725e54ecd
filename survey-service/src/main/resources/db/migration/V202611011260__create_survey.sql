-- What is asked under a key: what marketers are writing, and where its versions stand.
create table survey (
  key        text    not null constraint survey_pk primary key,
  -- settled by the first publication, for good
  mode       text    constraint survey_mode_known check (mode in ('IDENTIFIED', 'CONFIDENTIAL')),
  -- the one that is answered; absent before the first publication
  version    integer,
  closed     boolean not null default false,
  -- when it was published, closed or opened last, and by whom; business clock
  changed_at timestamptz,
  changed_by text,
  -- what is to be the next version; absent where nothing was written since the last
  draft      jsonb,
  drafted_at timestamptz,
  constraint survey_published_whole check ((version is null) = (mode is null) and (version is null) = (changed_at is null)),
  constraint survey_drafted_whole check ((draft is null) = (drafted_at is null)),
  constraint survey_not_empty check (version is not null or draft is not null)
);

alter table questionnaire
  -- the client that published it; absent where the service did
  add column published_by text,
  -- which release of the questionnaires that come with the service it is; absent for one of the shop's own
  add column built_in integer;

insert into survey (key, mode, version, changed_at)
select distinct on (key) key, definition ->> 'mode', version, published_at from questionnaire order by key, version desc;
