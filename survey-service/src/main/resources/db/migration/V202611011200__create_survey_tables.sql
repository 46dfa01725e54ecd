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
  id              uuid        not null constraint invitation_pk primary key,
  customer_id     text        not null,
  survey          text        not null,
  campaign        text        not null,
  enrollment_id   text        not null,
  stage           text        not null,
  language        text        not null,
  invited_at      timestamptz not null,
  expires_at      timestamptz not null,
  -- as the customer was when invited, where that was known: the panel, and what they are worth in the shop's currency
  lifecycle_stage text,
  value           numeric(19, 4)
);
create index invitation_survey_idx on invitation (survey, invited_at);
create index invitation_customer_idx on invitation (customer_id);

create table answer (
  id                uuid        not null constraint answer_pk primary key,
  invitation_id     uuid        not null constraint answer_one_per_invitation unique,
  customer_id       text        not null,
  survey            text        not null,
  survey_version    integer     not null,
  -- who may learn of it: that of the survey, which never changes
  mode              text        not null constraint answer_mode_known check (mode in ('IDENTIFIED', 'CONFIDENTIAL')),
  campaign          text,
  enrollment_id     text,
  language          text        not null,
  -- what the choices mean, as events and results have it; absent where no reason was asked
  reason            text,
  sub_reason        text,
  contact_by        text,
  -- why a machine may have sent it, such as TOO_FAST; empty for nearly all
  suspicion         text[]      not null default '{}',
  first_answered_at timestamptz not null,
  answered_at       timestamptz not null,
  -- of the event that told this state
  version           bigint      not null constraint answer_version_unique unique,
  -- the customer was: the answer is nobody's, kept for the counts and not told again
  erased            boolean     not null default false,
  constraint answer_contact_known check (contact_by in ('MAIL', 'PHONE')),
  constraint answer_sub_reason_fits check (sub_reason like reason || '.%')
);
create index answer_survey_idx on answer (survey, first_answered_at);
create index answer_reason_idx on answer (survey, reason, version);
create index answer_customer_idx on answer (customer_id);

-- What was chosen: codes, numbers of scales among them. A question of several has several rows.
create table answer_choice (
  answer_id uuid not null constraint answer_choice_answer_fk references answer (id) on delete cascade,
  question  text not null,
  code      text not null,
  constraint answer_choice_pk primary key (answer_id, question, code)
);

-- What the customer wrote. Gone with the customer.
create table answer_text (
  answer_id uuid not null constraint answer_text_answer_fk references answer (id) on delete cascade,
  question  text not null,
  text      text not null,
  constraint answer_text_pk primary key (answer_id, question)
);
