-- The one definition of a lifecycle stage; both limits are inclusive on the younger side.
create function lifecycle_stage(last_on date, as_of date, repeat_interval integer, lapse_threshold integer) returns text
  language sql immutable parallel safe
  return case
    when last_on is null then 'PROSPECT'
    when as_of - last_on <= repeat_interval then 'ACTIVE'
    when as_of - last_on <= lapse_threshold then 'DUE'
    else 'LOST'
  end;

create table lifecycle_policy (
  id                    smallint not null constraint lifecycle_policy_pk primary key,
  repeat_interval_days  integer  not null,
  lapse_threshold_days  integer  not null,
  lock_version          integer  not null default 0,
  constraint lifecycle_policy_one check (id = 1),
  constraint lifecycle_policy_order check (0 < repeat_interval_days and repeat_interval_days < lapse_threshold_days)
);
insert into lifecycle_policy (id, repeat_interval_days, lapse_threshold_days) values (1, 60, 180);

create table lifecycle (
  customer_id        text    not null constraint lifecycle_pk primary key
    constraint lifecycle_customer_fk references customer on delete cascade,
  stage              text    not null,
  since              date    not null,
  returned           boolean not null,
  -- when the passing of time alone may change what is known of the customer; null if it never will
  next_transition_at timestamptz
);
create index lifecycle_due_idx on lifecycle (next_transition_at, customer_id);

-- Days after the last order on which a published segment wants a customer looked at again.
create table watched_day (
  watcher text    not null,
  days    integer not null,
  constraint watched_day_pk primary key (watcher, days)
);

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
  history        boolean     not null
);

-- Customers whose figures history has corrected and of whom nothing has been told since. Machine clock.
create table pending_history (
  customer_id text        not null constraint pending_history_pk primary key
    constraint pending_history_customer_fk references customer on delete cascade,
  first_at    timestamptz not null,
  last_at     timestamptz not null
);
create index pending_history_last_idx on pending_history (last_at);
create index pending_history_first_idx on pending_history (first_at, customer_id);
