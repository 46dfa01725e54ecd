create table purchase_order (
  id              text           not null constraint purchase_order_pk primary key,
  customer_id     text           not null constraint purchase_order_customer_fk references customer,
  ordered_at      timestamptz    not null,
  status          text           not null,
  channel         text,
  currency        char(3)        not null,
  -- net of tax and discount, before returns
  goods           numeric(19, 4) not null,
  discount        numeric(19, 4) not null,
  tax             numeric(19, 4) not null,
  shipping        numeric(19, 4) not null,
  total           numeric(19, 4) not null,
  -- in the shop's currency; null where an order in another currency came without the shop's own figure
  reporting_goods numeric(19, 4),
  coupon_code     text,
  -- news that came late or by import
  history         boolean        not null,
  -- of all facts and lines, to tell a repeated order from a changed one
  fingerprint     uuid           not null,
  version         bigint         not null,
  constraint purchase_order_id_shape check (id ~ '^[A-Za-z0-9._~-]{1,64}$'),
  constraint purchase_order_status check (status in ('PLACED', 'PAID', 'CANCELLED'))
);
create index purchase_order_customer_idx on purchase_order (customer_id, ordered_at);

create table order_line (
  order_id   text           not null constraint order_line_order_fk references purchase_order,
  position   integer        not null,
  product_id text           not null,
  name       text,
  category   text,
  quantity   integer        not null,
  unit_price numeric(19, 4) not null,
  constraint order_line_pk primary key (order_id, position)
);

create table order_return (
  order_id    text           not null constraint order_return_order_fk references purchase_order,
  return_id   text           not null,
  returned_at timestamptz    not null,
  goods       numeric(19, 4) not null,
  -- nothing of the order is left
  whole       boolean        not null,
  history     boolean        not null,
  version     bigint         not null,
  constraint order_return_pk primary key (order_id, return_id)
);
