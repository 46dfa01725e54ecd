-- Who asked to be forgotten, without saying who: the receipts outlive the person.
create table erasure (
  id            uuid        not null constraint erasure_pk primary key,
  -- keyed hash of the customer id
  customer_hash text        not null,
  -- the shop's own number for the request
  reference     text,
  -- business clock
  requested_at  timestamptz not null,
  -- machine clock
  asked_at      timestamptz not null,
  completed_at  timestamptz
);
create index erasure_open_idx on erasure (asked_at) where completed_at is null;
create index erasure_customer_idx on erasure (customer_hash);

create table erasure_receipt (
  erasure_id   uuid        not null constraint erasure_receipt_erasure_fk references erasure,
  service      text        not null,
  completed_at timestamptz not null,
  deleted      jsonb       not null,
  anonymised   jsonb       not null,
  constraint erasure_receipt_pk primary key (erasure_id, service)
);
