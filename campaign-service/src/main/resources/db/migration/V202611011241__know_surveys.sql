-- Published questionnaires: a campaign that asks begins only with one that can be answered.
create table survey (
  survey  text    not null constraint survey_pk primary key,
  version integer not null,
  name    text    not null
);
