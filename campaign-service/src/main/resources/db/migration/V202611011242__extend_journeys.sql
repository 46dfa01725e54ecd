alter table customer
  -- date of the last order that counts, in the shop's zone, as segmentation told it
  add column last_order_on date;

-- PARKED: waits for something to happen, and not for the clock
alter table entry
  -- what brought them in, where that was no segment: the order, or the improvement, and when it happened
  add column fact text,
  add column fact_at timestamptz,
  -- what was mended, in words by language
  add column mended jsonb,
  -- rule by which they wait for something to happen, PARKED or at the latest until due_at, and the version they were looked at by
  add column parked_for text,
  add column parked_version integer,
  drop constraint entry_state_ck,
  add constraint entry_state_ck check (state in ('WAITING', 'PARKED', 'ADMITTED', 'REFUSED'));
create index entry_parked_idx on entry (campaign, parked_version) where parked_for is not null;
create index entry_parked_customer_idx on entry (customer_id) where parked_for is not null;

alter table enrollment
  -- what happened in the stage it is in: ORDER, CLICK
  add column happened text[] not null default '{}',
  add column mended jsonb;
drop index enrollment_awaiting_idx;
create index enrollment_awaiting_idx on enrollment (customer_id) where state = 'ACTIVE' and phase = 'AWAITING';

-- Times in which a customer is left in peace: told to be better off elsewhere, written to in vain, or asked for it.
create table cool_down (
  id            uuid        not null constraint cool_down_pk primary key,
  customer_id   text        not null,
  reason        text        not null,
  -- none where the customer told it without having been asked
  campaign      text,
  enrollment_id uuid,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- it is not over before there is a product that is new to them
  needs_product boolean     not null,
  constraint cool_down_once unique nulls not distinct (customer_id, reason, enrollment_id),
  constraint cool_down_reason_ck check (reason in ('COMPETITOR', 'FAILED_ATTEMPT', 'QUIET'))
);
create index cool_down_product_idx on cool_down (customer_id) where needs_product;

-- Products came: those who wait for one are looked at, so many at a time. At most one row.
create table product_news (
  single         boolean     not null default true constraint product_news_pk primary key,
  available_from timestamptz not null,
  -- customers up to this id have been looked at
  after          text        not null default '',
  constraint product_news_one check (single)
);
