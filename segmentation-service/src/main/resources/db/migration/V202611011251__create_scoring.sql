-- Models of buying, each version with all that is known of it; a row is never changed. In force is the latest that passed its check.
create table model_version (
  version   integer     not null constraint model_version_pk primary key,
  fitted_at timestamptz not null,
  -- business date in the shop's zone: purchases until then were used
  as_of     date        not null,
  -- PASSED, FAILED, NOT_ENOUGH_DATA
  verdict   text        not null,
  -- of its amounts
  currency  char(3)     not null,
  -- read whole
  report    jsonb       not null
);

-- By which model, and for how long ahead, the customers of a snapshot were scored.
create table score_terms (
  snapshot_id     uuid         not null constraint score_terms_pk primary key
    constraint score_terms_snapshot_fk references snapshot on delete cascade,
  model_version   integer      not null constraint score_terms_model_fk references model_version,
  family          text         not null,
  -- days ahead of p_buy and expected
  horizon_days    integer      not null,
  -- months ahead of future_profit, its discount a year and its margin
  value_months    integer      not null,
  yearly_discount numeric(7,6) not null,
  margin          numeric(7,6) not null,
  currency        char(3)      not null
);

-- What a model expects of each customer who bought, as of a snapshot. No foreign key to customer: its check would lock half of the base;
-- who is erased is removed.
create table score (
  snapshot_id   uuid          not null,
  customer_id   text          not null,
  -- purchase days after the first; days from the first to the last, and from the first to the snapshot
  repeats       integer       not null,
  recency_days  integer       not null,
  age_days      integer       not null,
  -- mean amount of the purchase days after the first; null without any
  mean_spend    numeric(19,4),
  -- of a coming purchase day; null where it cannot be told
  expected_spend numeric(19,4),
  -- null where the model cannot tell it
  p_alive       numeric(7,6),
  -- purchase days within the horizon, and the probability of at least one
  expected      numeric(12,6) not null,
  p_buy         numeric(7,6)  not null,
  -- discounted, in the currency of the terms; null where it cannot be told
  future_profit numeric(19,4),
  constraint score_pk primary key (snapshot_id, customer_id)
);
create index score_customer_idx on score (customer_id);
