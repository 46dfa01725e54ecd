-- What branches, entries and offers look at.
alter table customer
  -- the currency of the last order: coupons are in it where the offer has an amount in it
  add column currency char(3),
  -- probability that they buy by themselves, as segmentation told it
  add column p_buy numeric(5,4),
  -- came back after having been lost; kept until the next purchase or DUE
  add column returned boolean not null default false;

alter table purchase
  add column currency char(3),
  -- ids of what was bought, to know what is new to a customer
  add column products text[] not null default '{}';

-- The same customer may go through a campaign again, where the campaign says so: each time is a run.
alter table enrollment
  add column run integer not null default 1,
  add column variant text,
  -- the order that began the run
  add column entry_order text,
  -- first time in this run
  add column clicked_at timestamptz,
  add column ordered_at timestamptz,
  add column redeemed_at timestamptz,
  drop constraint enrollment_once,
  add constraint enrollment_once unique (campaign, customer_id, run),
  drop constraint enrollment_phase_ck,
  -- AWAITING: for what the stage needs, with due_at when that is known
  add constraint enrollment_phase_ck check (phase in ('ENTERING', 'AWAITING', 'MAILING', 'WAITING', 'DONE'));
create unique index enrollment_active_uq on enrollment (campaign, customer_id) where state = 'ACTIVE';
create index enrollment_awaiting_idx on enrollment (id) where phase = 'AWAITING';
create index enrollment_entry_order_idx on enrollment (entry_order) where entry_order is not null;

alter table coupon
  -- none where an agent gave it as a compensation
  alter column campaign drop not null,
  alter column enrollment_id drop not null,
  add column points integer,
  -- goods from which it counts, in the shop's currency
  add column minimum numeric(19,4),
  -- made here, or taken from a pool of the shop's codes
  add column source text not null default 'MADE',
  -- in the shop's currency: what it was expected to cost at issue, and what it did cost
  add column planned_cost numeric(19,4) not null default 0,
  add column cost numeric(19,4),
  add column reserved_order text,
  -- machine clock
  add column reserved_until timestamptz,
  add column revoked_at timestamptz,
  add column revoked_because text,
  drop constraint coupon_state_ck,
  add constraint coupon_state_ck check (state in ('ISSUED', 'RESERVED', 'REDEEMED', 'REVOKED')),
  add constraint coupon_source_ck check (source in ('MADE', 'POOL'));
