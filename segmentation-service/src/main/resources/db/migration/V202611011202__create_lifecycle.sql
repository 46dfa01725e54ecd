-- The one definition of a lifecycle stage, by the limits of the last purchase day; each is the first date of its stage.
create function lifecycle_stage(as_of date, due_on date, lost_on date) returns text
  language sql immutable parallel safe
  return case
    when due_on is null then 'PROSPECT'
    when as_of < due_on then 'ACTIVE'
    when as_of < lost_on then 'DUE'
    else 'LOST'
  end;

-- One policy for everybody, and those of categories that have their own.
create table lifecycle_policy (
  -- as the shop names it; '' is everything else
  category             text     not null constraint lifecycle_policy_pk primary key,
  preset               text     not null,
  repeat_interval_days integer,
  lapse_threshold_days integer,
  -- kind, first and last month and day: SALE 07-01 08-31
  seasons              text[],
  -- the customer's own rhythm in place of the days
  rhythm_purchases     integer,
  rhythm_repeat        numeric(4,2),
  rhythm_lapse         numeric(4,2),
  rhythm_shortest      integer,
  constraint lifecycle_policy_kind check (num_nonnulls(repeat_interval_days, seasons) = 1),
  constraint lifecycle_policy_order check (0 < repeat_interval_days and repeat_interval_days <= lapse_threshold_days)
);
insert into lifecycle_policy (category, preset, repeat_interval_days, lapse_threshold_days) values ('', 'CUSTOM', 60, 180);

create table lifecycle (
  customer_id        text    not null constraint lifecycle_pk primary key
    constraint lifecycle_customer_fk references customer on delete cascade,
  stage              text    not null,
  since              date    not null,
  returned           boolean not null,
  -- midnight of the next limit, or of an order dated ahead; null if the passing of time alone will change no stage
  next_transition_at timestamptz
);
create index lifecycle_due_idx on lifecycle (next_transition_at, customer_id);

-- What was told last of each customer.
create table published_profile (
  customer_id    text        not null constraint published_profile_pk primary key
    constraint published_profile_customer_fk references customer on delete cascade,
  version        bigint      not null,
  changed_at     timestamptz not null,
  stage          text        not null,
  since          date        not null,
  returned       boolean     not null,
  orders         integer     not null,
  last_order_on  date,
  value_amount   numeric(19,4),
  value_currency char(3),
  value_basis    text,
  valued_on      date,
  -- of a purchase within so many days of a date, without being contacted; null where no model is in force
  p_buy          numeric(7,6),
  p_buy_days     integer,
  p_buy_on       date,
  history        boolean     not null
);

-- Customers whose figures history has corrected and of whom nothing has been told since. Whoever writes holds the lock of the customer's
-- row, and whoever removes a customer removes his mark. Machine clock.
create table pending_history (
  customer_id text        not null constraint pending_history_pk primary key,
  first_at    timestamptz not null
);
create index pending_history_first_idx on pending_history (first_at);

-- When history came last: the latest of a few rows, so that those who take it in at the same time do not wait for each other. Machine clock.
create table history_arrival (
  slot    integer     not null constraint history_arrival_pk primary key,
  last_at timestamptz not null
);
