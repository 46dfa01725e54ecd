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
