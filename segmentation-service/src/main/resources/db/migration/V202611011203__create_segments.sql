create table segment (
  key               text    not null constraint segment_pk primary key,
  latest_version    integer not null,
  -- null until the first publication
  published_version integer,
  -- since when nobody is a member any more
  retired_at        timestamptz,
  lock_version      integer not null default 0
);

create table segment_version (
  id           uuid        not null constraint segment_version_pk primary key,
  segment_key  text        not null constraint segment_version_segment_fk references segment,
  version      integer     not null,
  name         text        not null,
  rule         text        not null,
  created_at   timestamptz not null,
  published_at timestamptz,
  constraint segment_version_number unique (segment_key, version)
);

-- Who is in a published segment. Rows of those who left stay: they joined once.
create table segment_member (
  segment_key     text        not null constraint segment_member_segment_fk references segment,
  customer_id     text        not null constraint segment_member_customer_fk references customer on delete cascade,
  -- the version whose rule decided last
  segment_version integer     not null,
  active          boolean     not null,
  joined_at       timestamptz not null,
  left_at         timestamptz,
  history         boolean     not null,
  constraint segment_member_pk primary key (segment_key, customer_id)
);
create index segment_member_customer_idx on segment_member (customer_id);

-- When the passing of time alone may change what any published rule says of the customer; those whom it never will have no row.
create table segment_look (
  customer_id text        not null constraint segment_look_pk primary key
    constraint segment_look_customer_fk references customer on delete cascade,
  due_at      timestamptz not null
);
create index segment_look_due_idx on segment_look (due_at, customer_id);

-- What a rule may ask, one row per customer; who is gone is none.
create view customer_facts as
select c.customer_id, c.language, c.country, c.attributes, c.permitted, c.excluded_until, c.open_case_until,
       l.stage, l.since, l.returned,
       coalesce(a.orders, 0) as orders, coalesce(a.purchase_days, 0) as purchase_days, coalesce(a.bonus_orders, 0) as bonus_orders,
       coalesce(a.spend, 0) as spend, a.spend / nullif(a.valued_orders, 0) as average_order, a.first_on, a.last_on,
       v.amount as value, r.reason, r.sub_reason, r.answered_at
from customer c
left join lifecycle l using (customer_id)
left join activity a using (customer_id)
left join customer_value v using (customer_id)
left join answered_reason r using (customer_id)
where not c.erased;
