-- Lists of candidates: lost customers, ranked by what contacting them is expected to bring. A list is dated and never changes.
create table candidate_list (
  id         uuid        not null constraint candidate_list_pk primary key,
  name       text,
  created_at timestamptz not null,
  -- business date in the shop's zone; silence is counted to this date
  as_of      date        not null,
  -- what was asked for, and what came of it: documents read whole
  terms      jsonb       not null,
  outcome    jsonb
);

-- One row for every customer who was lost when the list was made. No foreign key to customer: its check would lock half of the base
-- while a list is made, against the order in which everybody else locks. Departures deletes the rows of who leaves.
create table candidate_verdict (
  list_id         uuid    not null constraint candidate_verdict_list_fk references candidate_list on delete cascade,
  customer_id     text    not null,
  -- CHOSEN, or the first reason why not
  verdict         text    not null,
  -- place in the list: by expected profit; behind these those with whom nothing was reckoned, by verdict
  rank            integer not null,
  orders          integer not null,
  average_order   numeric(19,4),
  last_on         date    not null,
  deal_hunter     boolean not null,
  value           numeric(19,4),
  value_basis     text,
  -- of returning by himself within 90 days; null with whom nothing was reckoned, as all that follows
  unaided         numeric(7,6),
  -- MODEL, MEASURED or ASSUMED
  unaided_basis   text,
  -- what contacting him adds to it
  extra           numeric(7,6),
  planned_cost    numeric(19,4),
  expected_cost   numeric(19,4),
  expected_profit numeric(19,4),
  -- planned cost of all down to this rank; null unless worth it
  cumulative_cost numeric(19,4),
  constraint candidate_verdict_pk primary key (list_id, customer_id)
);
create index candidate_verdict_rank_idx on candidate_verdict (list_id, verdict, rank);
create index candidate_verdict_customer_idx on candidate_verdict (customer_id);

-- Those to be contacted.
create view candidate as
select list_id, customer_id, rank from candidate_verdict where verdict = 'CHOSEN';
