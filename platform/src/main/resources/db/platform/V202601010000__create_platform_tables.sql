-- Events on their way to Kafka. A row that exists is not sent; the relay deletes what the broker has acknowledged.
create table outbox_event (
  position    bigint generated always as identity constraint outbox_event_pk primary key,
  id          uuid        not null,
  topic       text        not null,
  key         text        not null,
  -- events of one key share a shard, and one process relays a shard at a time
  shard       smallint    not null generated always as (abs(hashtext(key)::bigint) % 16) stored,
  type        text        not null,
  -- null makes a tombstone
  payload     text,
  -- business clock
  occurred_at timestamptz not null,
  -- machine clock
  written_at  timestamptz not null,
  traceparent text,
  attempts    integer     not null default 0,
  parked_at   timestamptz
);
create index outbox_event_parked_idx on outbox_event (position) where parked_at is not null;

-- Events whose effect is not an upsert, worked once per consumer.
create table processed_event (
  consumer     text        not null,
  event_id     uuid        not null,
  processed_at timestamptz not null,
  constraint processed_event_pk primary key (consumer, event_id)
);
create index processed_event_age_idx on processed_event (processed_at);

-- Where the stepped business clock stands (profile local and tests only).
create table business_clock (
  only_row boolean     not null default true constraint business_clock_pk primary key,
  instant  timestamptz not null,
  constraint business_clock_one check (only_row)
);

-- Answers kept for requests that carried an Idempotency-Key.
create table idempotency_key (
  client       text        not null,
  key          text        not null,
  request_hash text        not null,
  status       integer     not null,
  location     text,
  body         text,
  created_at   timestamptz not null,
  constraint idempotency_key_pk primary key (client, key)
);
create index idempotency_key_age_idx on idempotency_key (created_at);

-- Keyed hashes of record keys whose owner was erased; kept for ever, so that older news never brings anybody back.
create table erased_key (
  hash        text        not null constraint erased_key_pk primary key,
  -- who erased and numbers its news
  source      text        not null,
  version     bigint      not null,
  -- business clock
  erased_at   timestamptz not null,
  -- the source has told of a new beginning since
  lives_again boolean     not null
);
