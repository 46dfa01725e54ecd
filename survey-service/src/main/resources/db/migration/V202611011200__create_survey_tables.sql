-- Versions in events grow with it; drawn under the lock of the customer's row.
create sequence event_version;

-- A row per customer met here, locked first by every transaction that writes for the customer.
create table customer (
  id text not null constraint customer_pk primary key
);

-- A published version never changes; what it asks is read as a whole.
create table questionnaire (
  key          text        not null,
  version      integer     not null,
  definition   jsonb       not null,
  -- business clock
  published_at timestamptz not null,
  constraint questionnaire_pk primary key (key, version),
  constraint questionnaire_version_positive check (version > 0)
);

-- Projection of survey.invited.v1. A valid link is accepted before its row is here.
create table invitation (
  id            uuid        not null constraint invitation_pk primary key,
  customer_id   text        not null,
  survey        text        not null,
  campaign      text        not null,
  enrollment_id text        not null,
  stage         text        not null,
  language      text        not null,
  invited_at    timestamptz not null,
  expires_at    timestamptz not null
);
create index invitation_survey_idx on invitation (survey);
create index invitation_customer_idx on invitation (customer_id);

create table answer (
  id                uuid        not null constraint answer_pk primary key,
  invitation_id     uuid        not null constraint answer_one_per_invitation unique,
  customer_id       text        not null,
  survey            text        not null,
  survey_version    integer     not null,
  campaign          text,
  enrollment_id     text,
  language          text        not null,
  -- what the values mean, as events and results have it
  reason            text        not null,
  sub_reason        text,
  contact_by        text,
  first_answered_at timestamptz not null,
  answered_at       timestamptz not null,
  -- of the event that told this state
  version           bigint      not null constraint answer_version_unique unique,
  -- the customer was: the answer is nobody's, kept for the counts and not told again
  erased            boolean     not null default false,
  constraint answer_contact_known check (contact_by in ('MAIL', 'PHONE')),
  constraint answer_sub_reason_fits check (sub_reason like reason || '.%')
);
create index answer_reason_idx on answer (survey, reason, version);
create index answer_customer_idx on answer (customer_id);

-- What was answered, question by question: a code, or what the customer wrote.
create table answer_value (
  answer_id uuid not null constraint answer_value_answer_fk references answer (id) on delete cascade,
  question  text not null,
  value     text not null,
  constraint answer_value_pk primary key (answer_id, question)
);
