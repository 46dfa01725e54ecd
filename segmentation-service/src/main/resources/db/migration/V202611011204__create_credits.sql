-- Credits that name no order: they lower what was spent and change no purchase.
create table credit (
  customer_id     text          not null constraint credit_customer_fk references customer on delete cascade,
  return_id       text          not null,
  version         bigint        not null,
  credited_on     date          not null,
  goods           numeric(19,4) not null,
  currency        char(3)       not null,
  -- goods in the reporting currency; null lowers nothing
  reporting_goods numeric(19,4),
  constraint credit_pk primary key (customer_id, return_id)
);
