alter table message
  -- when the mail server took it, or a sign of it was seen; business clock
  add column accepted_at    timestamptz,
  -- refusals for now, and since when; machine clock. The attempt beside them only grows: it fences late words
  add column deferrals      integer not null default 0,
  add column deferred_since timestamptz,
  -- since when it may have left; business clock
  add column unknown_at     timestamptz,
  -- on-unknown RESEND_ONCE: how often it was sent again, and when it is to be; machine clock
  add column resends        integer not null default 0,
  add column resend_at      timestamptz,
  add constraint message_resends_ck check (resends in (0, 1));

-- due messages per campaign, so that those of a paused campaign, or refused for now, are never waded through
drop index message_due_idx;
create index message_due_idx on message (campaign, not_before) where state in ('PLANNED', 'DEFERRED') and retry_at is null;
create index message_retry_idx on message (campaign, retry_at) where state in ('PLANNED', 'DEFERRED') and retry_at is not null;
create index message_waiting_idx on message (customer_id) where state in ('PLANNED', 'DEFERRED');
create index message_unknown_idx on message (id) where state = 'UNKNOWN';
create index message_resend_idx on message (resend_at) where resend_at is not null;

-- What was learned of a message beside "taken": refusals, silence, later evidence, an operator's word. Blanked when the customer is erased.
create table message_word (
  message_id uuid        not null,
  at         timestamptz not null,
  attempt    integer     not null,
  state      text        not null,
  source     text        not null,
  code       integer,
  text       text
);
create index message_word_message_idx on message_word (message_id, at);

-- One row per account at a mail server, shared by all processes. Machine clock throughout.
create table smtp_account (
  account     text             not null constraint smtp_account_pk primary key,
  tokens      double precision not null,
  refilled_at timestamptz      not null,
  -- the rate to which the mail server has slowed us, and when; it grows back by itself
  slow_rate   double precision,
  slowed_at   timestamptz,
  circuit     text             not null,
  failures    integer          not null,
  open_until  timestamptz,
  reason      text,
  constraint smtp_account_circuit_ck check (circuit in ('CLOSED', 'OPEN', 'HALF_OPEN'))
);
