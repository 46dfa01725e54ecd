-- Wishes that a person get back. Marketing rests while one is open; the end of a wish may be told before the wish.
create table contact_request (
  request_id   uuid not null constraint contact_request_pk primary key,
  customer_id  text not null,
  -- MAIL or PHONE
  by           text,
  survey       text,
  reason       text,
  requested_at timestamptz,
  closed_at    timestamptz,
  outcome      text,
  constraint contact_request_told check (requested_at is not null or closed_at is not null)
);
create index contact_request_customer on contact_request (customer_id);
create index contact_request_open on contact_request (customer_id) where closed_at is null;
