-- Words of customers that may be shown to others; of those that may be no longer nothing but the version is kept.
create table quote (
  quote_id    uuid        not null constraint quote_pk primary key,
  customer_id text        not null,
  version     bigint      not null,
  words       text,
  author      text,
  language    text,
  changed_at  timestamptz not null
);
create index quote_customer on quote (customer_id);
create index quote_released on quote (language, changed_at desc) where words is not null;
