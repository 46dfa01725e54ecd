create table campaign (
  campaign_key text        not null constraint campaign_pk primary key,
  status       text        not null,
  version      integer     not null,
  -- decides the arms together with the customer id; never shown
  salt         text        not null,
  launched_at  timestamptz,
  lock_version integer     not null,
  constraint campaign_status_ck check (status in ('DRAFT', 'LAUNCHING', 'RUNNING', 'PAUSED', 'CANCELLED'))
);

-- Immutable once the campaign has been launched with it.
create table campaign_version (
  id           uuid        not null constraint campaign_version_pk primary key,
  campaign_key text        not null,
  version      integer     not null,
  definition   text        not null,
  created_at   timestamptz not null,
  constraint campaign_version_uq unique (campaign_key, version)
);

create table product (
  product_id     text        not null constraint product_pk primary key,
  texts          text        not null,
  url            text        not null,
  price          numeric(19,4),
  currency       char(3),
  available_from timestamptz not null,
  available_until timestamptz
);

-- Who is to be considered for a campaign, and when; a launch on an existing base spreads its entries over days.
create table entry (
  campaign    text        not null,
  customer_id text        not null,
  due_at      timestamptz not null,
  state       text        not null default 'WAITING',
  constraint entry_pk primary key (campaign, customer_id),
  constraint entry_state_ck check (state in ('WAITING', 'ADMITTED', 'REFUSED'))
);
create index entry_due_idx on entry (due_at) where state = 'WAITING';
create index entry_customer_idx on entry (customer_id);

create table enrollment (
  id               uuid        not null constraint enrollment_pk primary key,
  campaign         text        not null,
  campaign_version integer     not null,
  customer_id      text        not null,
  arm              text        not null,
  state            text        not null,
  stage            text,
  phase            text        not null,
  due_at           timestamptz,
  reason           text,
  sub_reason       text,
  answered_at      timestamptz,
  enrolled_at      timestamptz not null,
  window_closes_at timestamptz not null,
  ended_at         timestamptz,
  end_reason       text,
  constraint enrollment_once unique (campaign, customer_id),
  constraint enrollment_arm_ck check (arm in ('TREATED', 'HELD_OUT')),
  constraint enrollment_state_ck check (state in ('ACTIVE', 'ENDED')),
  constraint enrollment_phase_ck check (phase in ('ENTERING', 'MAILING', 'WAITING', 'DONE')),
  constraint enrollment_ended_ck check ((state = 'ENDED') = (end_reason is not null and ended_at is not null))
);
create index enrollment_due_idx on enrollment (due_at) where state = 'ACTIVE' and due_at is not null;
create index enrollment_customer_idx on enrollment (customer_id);

create table decision (
  id            uuid        not null constraint decision_pk primary key,
  customer_id   text        not null,
  campaign      text        not null,
  enrollment_id uuid,
  stage         text,
  decision      text        not null,
  rule          text        not null,
  facts         text        not null,
  decided_at    timestamptz not null
);
create index decision_customer_idx on decision (customer_id, id);
create index decision_campaign_idx on decision (campaign, id);
