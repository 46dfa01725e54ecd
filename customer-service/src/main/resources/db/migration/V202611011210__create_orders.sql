create table purchase_order (
  id              text           not null constraint purchase_order_pk primary key,
  customer_id     text           not null constraint purchase_order_customer_fk references customer,
  ordered_at      timestamptz    not null,
  status          text           not null,
  channel         text,
  currency        char(3)        not null,
  -- net of tax and discount, before returns; not rounded to the cent
  goods           numeric(19, 4) not null,
  discount        numeric(19, 4) not null,
  tax             numeric(19, 4) not null,
  shipping        numeric(19, 4) not null,
  total           numeric(19, 4) not null,
  -- in the shop's currency; null where an order in another currency came without the shop's own figure
  reporting_goods numeric(19, 4),
  coupon_code     text,
  promised_at     timestamptz,
  shipped_at      timestamptz,
  delivered_at    timestamptz,
  refund_asked_at timestamptz,
  refunded_at     timestamptz,
  -- the shop's own time of the change; older news is ignored
  updated_at      timestamptz,
  -- news that came late or by import
  history         boolean        not null,
  -- of all facts and lines, to tell a repeated order from a changed one
  fingerprint     uuid           not null,
  version         bigint         not null,
  constraint purchase_order_id_shape check (id ~ '^[A-Za-z0-9._~-]{1,64}$'),
  constraint purchase_order_status check (status in ('PLACED', 'PAID', 'CANCELLED'))
);
create index purchase_order_customer_idx on purchase_order (customer_id, ordered_at);
create index purchase_order_unreported_idx on purchase_order (id) where reporting_goods is null;

create table order_line (
  order_id   text           not null constraint order_line_order_fk references purchase_order,
  position   integer        not null,
  product_id text           not null,
  name       text,
  category   text,
  quantity   integer        not null,
  unit_price numeric(19, 4) not null,
  unit_cost  numeric(19, 4),
  constraint order_line_pk primary key (order_id, position)
);

-- No reference to the order: a return may come first and waits for it.
create table order_return (
  order_id    text           not null,
  return_id   text           not null,
  kind        text           not null,
  returned_at timestamptz    not null,
  -- what was asked to come off: an amount, pieces of lines, or with neither all that is left
  amount      numeric(19, 4),
  pieces      jsonb,
  updated_at  timestamptz,
  -- what comes off, in the currency of the order; null while the return waits for its order
  goods       numeric(19, 4),
  currency    char(3),
  -- nothing of the order is left
  whole       boolean        not null,
  history     boolean        not null,
  version     bigint         not null,
  constraint order_return_pk primary key (order_id, return_id),
  constraint order_return_kind check (kind in ('RETURN', 'CANCELLATION'))
);

-- A credit note that names no order: it lowers what was spent.
create table credit (
  customer_id      text           not null constraint credit_customer_fk references customer,
  credit_id        text           not null,
  credited_at      timestamptz    not null,
  amount           numeric(19, 4) not null,
  currency         char(3)        not null,
  -- in the shop's currency; null where a credit in another currency came without the shop's own figure
  reporting_amount numeric(19, 4),
  reason           text,
  updated_at       timestamptz,
  history          boolean        not null,
  version          bigint         not null,
  constraint credit_pk primary key (customer_id, credit_id)
);
