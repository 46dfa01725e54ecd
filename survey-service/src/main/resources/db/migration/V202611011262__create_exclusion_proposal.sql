-- What was proposed to customer-service: to leave a customer alone, once for each answer. Gone with the customer.
create table exclusion_proposal (
  id          uuid        not null constraint exclusion_proposal_pk primary key,
  answer_id   uuid        not null constraint exclusion_proposal_once unique,
  customer_id text        not null,
  -- without the customer's words
  evidence    text        not null,
  -- business clock
  proposed_at timestamptz not null
);
create index exclusion_proposal_customer_idx on exclusion_proposal (customer_id);
