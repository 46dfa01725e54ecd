-- A customer's wish that a person get back. Another wish in the same answer is another row.
create table contact_request (
  -- time-ordered, so that the oldest is first
  id           uuid        not null constraint contact_request_pk primary key,
  answer_id    uuid        not null,
  customer_id  text        not null,
  contact_by   text        not null,
  survey       text        not null,
  reason       text,
  -- business clock
  requested_at timestamptz not null,
  state        text        not null default 'OPEN',
  closed_at    timestamptz,
  -- the client whose key closed it; absent where the customer's own answer did
  closed_by    text,
  constraint contact_request_by_known check (contact_by in ('MAIL', 'PHONE')),
  constraint contact_request_state_known check (state in ('OPEN', 'REACHED', 'NOT_REACHED', 'WITHDRAWN')),
  constraint contact_request_closed check ((state = 'OPEN') = (closed_at is null))
);
create unique index contact_request_one_open on contact_request (answer_id) where state = 'OPEN';
create index contact_request_answer_idx on contact_request (answer_id, id);
create index contact_request_open_idx on contact_request (id) where state = 'OPEN';
create index contact_request_customer_idx on contact_request (customer_id);
