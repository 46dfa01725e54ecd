-- Where the shop wants to be told, and of what.
create table webhook (
  id          uuid        not null constraint webhook_pk primary key,
  url         text        not null,
  types       text[]      not null,
  description text,
  -- the shop's own switch; nothing is written down for a webhook that is off
  active      boolean     not null,
  -- set where we have given up for now: deliveries are written down and wait
  paused_at    timestamptz,
  pause_reason text,
  -- generations that secrets are derived from, and how long a former one still signs; no secret is stored
  secrets     jsonb       not null,
  -- failures of the receiver in a row: it is asked by one delivery at a time, and not before hold_until
  failures    integer     not null default 0,
  hold_until  timestamptz,
  created_at  timestamptz not null,
  constraint webhook_pause_reason check ((paused_at is null) = (pause_reason is null))
);

-- What each webhook is told: written with the fact, and the log of what became of it. All times are of the machine clock.
create table webhook_delivery (
  webhook_id       uuid        not null constraint webhook_delivery_webhook_fk references webhook on delete cascade,
  -- the header webhook-id, the same at every attempt
  event_id         uuid        not null,
  position         bigint      generated always as identity,
  type             text        not null,
  -- whose erasure takes the row along; null where it concerns nobody
  customer_id      text,
  body             text        not null,
  state            text        not null,
  attempts         integer     not null,
  -- since when it is tried; three days later we give up
  first_attempt_at timestamptz,
  next_attempt_at  timestamptz,
  -- being sent by some process; a process that dies loses it
  lease_until      timestamptz,
  result           text,
  status           integer,
  created_at       timestamptz not null,
  settled_at       timestamptz,
  constraint webhook_delivery_pk primary key (webhook_id, event_id),
  constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED'))
);
create index webhook_delivery_log_idx on webhook_delivery (webhook_id, position);
create index webhook_delivery_due_idx on webhook_delivery (webhook_id, next_attempt_at, position)
  where state = 'WAITING';
create index webhook_delivery_lease_idx on webhook_delivery (webhook_id, lease_until) where lease_until is not null;
create index webhook_delivery_customer_idx on webhook_delivery (customer_id) where customer_id is not null;
create index webhook_delivery_age_idx on webhook_delivery (created_at);
