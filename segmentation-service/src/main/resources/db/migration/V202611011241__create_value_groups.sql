-- What the valued customers of a country are worth on average: the value of those of whom no order has told an amount.
create table value_group (
  -- empty for the whole shop
  country    text          not null constraint value_group_pk primary key,
  as_of      date          not null,
  members    bigint        not null,
  average    numeric(19,4) not null,
  currency   char(3)       not null,
  -- the average in force, and since when: it follows when the average has moved by over a tenth
  applied    numeric(19,4) not null,
  applied_on date          not null
);
create index customer_value_group_idx on customer_value (customer_id) where basis = 'GROUP';
