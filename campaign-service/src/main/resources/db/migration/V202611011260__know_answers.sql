-- What customers answered, the newest state of each answer: what a run knows of its customer follows from its answers.
create table survey_answer (
  answer_id     uuid        not null constraint survey_answer_pk primary key,
  customer_id   text        not null,
  version       bigint      not null,
  enrollment_id uuid,
  reason        text,
  sub_reason    text,
  needs         text[]      not null,
  -- products
  knows         text[]      not null,
  not_known     text[]      not null,
  answered_at   timestamptz not null
);
create index survey_answer_run on survey_answer (enrollment_id) where enrollment_id is not null;
create index survey_answer_customer on survey_answer (customer_id);

alter table enrollment add column needs text[] not null default '{}';
alter table enrollment add column knows text[] not null default '{}';
alter table enrollment add column not_known text[] not null default '{}';

-- What a survey can yield, and its first question where one click answers it; null where that was never told.
alter table survey add column mode text not null default 'IDENTIFIED';
alter table survey add column state text not null default 'OPEN';
alter table survey add column languages text[] not null default '{}';
alter table survey add column reasons text[];
alter table survey add column needs text[];
alter table survey add column products text[];
-- JSON, in the order in which it was told
alter table survey add column ask text;
