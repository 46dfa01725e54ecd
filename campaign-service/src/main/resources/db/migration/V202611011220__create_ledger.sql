-- One row per enrollment and stage, for ever: what was decided to be sent, and what is known of it.
create table message (
  id            uuid        not null constraint message_pk primary key,
  enrollment_id uuid        not null,
  stage         text        not null,
  campaign      text        not null,
  customer_id   text        not null,
  mail          text        not null,
  purpose       text        not null,
  language      text,
  -- Message-ID of the mail, derived from enrollment and stage: a repeated send carries the same
  message_id    text        not null constraint message_message_id_uq unique,
  state         text        not null,
  not_before    timestamptz,
  attempt       integer     not null default 0,
  -- machine clock
  lease_until   timestamptz,
  retry_at      timestamptz,
  smtp_code     integer,
  outcome       text,
  dispatched_at timestamptz,
  settled_at    timestamptz,
  constraint message_once unique (enrollment_id, stage),
  constraint message_state_ck check (state in
    ('PLANNED', 'DISPATCHED', 'DEFERRED', 'SENT', 'FAILED', 'SUPPRESSED', 'CANCELLED', 'UNKNOWN'))
);
create index message_due_idx on message (not_before) where state in ('PLANNED', 'DEFERRED');
create index message_lease_idx on message (lease_until) where state = 'DISPATCHED';
create index message_customer_idx on message (customer_id, id);

create table coupon (
  id             uuid          not null constraint coupon_pk primary key,
  code           text          not null constraint coupon_code_uq unique,
  customer_id    text          not null,
  campaign       text          not null,
  enrollment_id  uuid          not null,
  offer          text          not null,
  kind           text          not null,
  percent        numeric(5,2),
  amount         numeric(19,4),
  currency       char(3),
  gift           text,
  state          text          not null,
  -- the holder was erased: the code is void
  erased         boolean       not null default false,
  issued_at      timestamptz   not null,
  expires_at     timestamptz   not null,
  redeemed_order text,
  constraint coupon_once unique (enrollment_id, offer),
  constraint coupon_state_ck check (state in ('ISSUED', 'REDEEMED'))
);
create index coupon_customer_idx on coupon (customer_id);

-- Each use of a code on an order, honoured or not: the first one redeems, the others are recorded and costed.
create table redemption (
  code        text          not null,
  order_id    text          not null,
  customer_id text          not null,
  state       text          not null,
  discount    numeric(19,4),
  redeemed_at timestamptz   not null,
  constraint redemption_pk primary key (code, order_id),
  constraint redemption_state_ck check (state in ('REDEEMED', 'OVERUSED', 'LEAKED', 'ROLLED_BACK'))
);
create index redemption_customer_idx on redemption (customer_id);
