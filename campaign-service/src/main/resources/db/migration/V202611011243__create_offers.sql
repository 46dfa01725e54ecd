-- What codes take of a campaign's budget; one row per campaign. Locked after customers, runs and coupons.
create table offer_budget (
  campaign  text          not null constraint offer_budget_pk primary key,
  -- in the shop's currency: what codes that may still be used were planned to cost, and what used ones did cost
  committed numeric(19,4) not null default 0
);

create table offer_limit (
  campaign text    not null,
  offer    text    not null,
  -- codes, over all versions of the campaign; it only grows
  issued   integer not null default 0,
  constraint offer_limit_pk primary key (campaign, offer)
);

-- Codes of the shop's own, one for each customer.
create table offer_pool (
  pool       text        not null constraint offer_pool_pk primary key,
  name       text        not null,
  low_at     integer     not null,
  -- since when fewer than that are left; machine clock
  low_since  timestamptz,
  created_at timestamptz not null,
  constraint offer_pool_low_ck check (low_at >= 0)
);

create table pool_code (
  id       bigint      not null generated always as identity constraint pool_code_pk primary key,
  code     text        not null constraint pool_code_uq unique,
  pool     text        not null constraint pool_code_pool_fk references offer_pool,
  -- made here for the shop to take over, or uploaded
  minted   boolean     not null,
  added_at timestamptz not null,
  -- given to a customer for good; the coupon knows whose it is
  taken_at timestamptz
);
create index pool_code_free_idx on pool_code (pool, id) where taken_at is null;
create index pool_code_pool_idx on pool_code (pool, id);

-- Promotions everybody gets, so that what only lost customers get is more.
create table public_offer (
  offer        text          not null constraint public_offer_pk primary key,
  name         text          not null,
  kind         text          not null,
  percent      numeric(5,2),
  -- money in the shop's currency
  at_most      numeric(19,4),
  amount       numeric(19,4),
  cost         numeric(19,4),
  minimum      numeric(19,4),
  starts_at    timestamptz   not null,
  ends_at      timestamptz
);

alter table coupon
  -- the most a percentage takes off, in the shop's currency
  add column at_most   numeric(19,4),
  -- in the shop's currency: what the budget keeps for it as long as it may be used
  add column most_cost numeric(19,4) not null default 0,
  -- what the coupon takes of its campaign's budget at present
  add column booked    numeric(19,4) not null default 0,
  -- when that is looked at again, by the business clock: now whenever its state or cost changed, else some days after it expires
  add column settle_at timestamptz;
create index coupon_settle_idx on coupon (settle_at) where settle_at is not null;
create index coupon_campaign_idx on coupon (campaign, offer);

-- The pool whose next codes a message waits for.
alter table message add column awaits_pool text;
create index message_pool_idx on message (awaits_pool, id) where awaits_pool is not null;

-- What a typical order is, measured over the newest ones.
create index purchase_newest_idx on purchase (ordered_at desc) where goods is not null and status <> 'CANCELLED';
