alter table coupon
  -- when a till asked whether its holder may use it, for the first time; business clock
  add column validated_at timestamptz;

-- Clicks of people that are no longer in the log of fetches. An order soon after one is told apart in reports.
create table human_click (
  message_id uuid        not null,
  -- business clock
  clicked_at timestamptz not null,
  constraint human_click_pk primary key (message_id, clicked_at)
);

create index decision_refused_idx on decision (campaign, customer_id, id) where decision = 'REFUSED';
