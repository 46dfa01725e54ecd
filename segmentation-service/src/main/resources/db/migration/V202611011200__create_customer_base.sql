-- Versions of what this service tells, drawn under the customer's lock.
create sequence event_version;

-- The contact base: every customer known, and the row that is locked before anything of a customer is written. A customer heard of
-- only through an order or an answer has version 0 until customer.changed comes.
create table customer (
  customer_id    text        not null constraint customer_pk primary key,
  version        bigint      not null default 0,
  -- business date, in the shop's zone
  known_on       date        not null,
  language       text,
  country        text,
  attributes     jsonb       not null default '{}',
  -- purposes granted by mail, unless mail is suppressed, each with its end; infinity where it does not end by itself
  permitted      jsonb       not null default '{}',
  -- the latest end of any exclusion; infinity where one does not end by itself
  excluded_until timestamptz,
  -- a case of the helpdesk is open till then
  open_case_until timestamptz,
  -- somebody who is gone: kept for totals, told to nobody, in no segment
  erased         boolean     not null default false
);

-- Walks over the whole base, in chunks by customer id: a policy or a published segment takes effect on everybody.
create table walk (
  name       text        not null constraint walk_pk primary key,
  -- the last customer done
  reached    text        not null default '',
  started_at timestamptz not null
);
