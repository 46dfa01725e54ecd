alter table coupon
  -- what gift, delivery, upgrade or points cost when the code is used; part of planned_cost
  add column extra_cost numeric(19,4) not null default 0;
-- codes of an export, in the order of their issue
create index coupon_campaign_id_idx on coupon (campaign, id);

alter table redemption
  -- of the discount
  add column currency char(3),
  -- in the shop's currency: everything the code cost with this order
  add column cost  numeric(19,4) not null default 0,
  -- the shop asked, and was told that the code is good
  add column asked boolean not null default false,
  -- the order itself names the code
  add column named boolean not null default false;
create index redemption_order_idx on redemption (order_id);

-- What agents give by hand for what went wrong, and who decided.
create table compensation (
  id            uuid          not null constraint compensation_pk primary key,
  customer_id   text          not null,
  state         text          not null,
  -- as it was asked for
  draft         jsonb         not null,
  -- expected, in the shop's currency
  cost          numeric(19,4) not null,
  -- why an agent could not decide alone
  needs         text[]        not null,
  -- what the guard reckoned
  guard         jsonb         not null,
  asked_by      text          not null,
  asked_at      timestamptz   not null,
  decided_by    text,
  decided_at    timestamptz,
  decision_note text,
  coupon_id     uuid constraint compensation_coupon_fk references coupon,
  constraint compensation_state_ck check (state in ('PENDING', 'GRANTED', 'DECLINED'))
);
create index compensation_customer_idx on compensation (customer_id, id);
create index compensation_pending_idx on compensation (id) where state = 'PENDING';

-- a compensation is given without a campaign
alter table decision alter column campaign drop not null;
