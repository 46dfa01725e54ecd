-- One row per time a customer heard from the shop, over all campaigns and channels; taken in the claim, given back when nothing left.
create table contact (
  message_id    uuid        not null constraint contact_pk primary key,
  customer_id   text        not null,
  channel       text        not null,
  -- business clock
  contacted_at  timestamptz not null,
  purpose       text        not null,
  campaign      text        not null,
  enrollment_id uuid,
  survey        text
);
create index contact_customer_idx on contact (customer_id, contacted_at);

alter table message
  -- of several messages due for one customer the highest goes first
  add column priority integer not null default 50,
  -- it missed its time, and a marketer is asked; until then not_before is null
  add column held_at  timestamptz,
  add column held_due timestamptz,
  add constraint message_priority_ck check (priority between 0 and 100),
  add constraint message_held_ck check (held_at is null or held_due is not null);
create index message_held_idx on message (campaign, customer_id)
  where held_at is not null and state in ('PLANNED', 'DEFERRED');

-- Customers in the segment when the campaign was launched: its daily pace is a share of them.
alter table campaign add column audience bigint not null default 0;

-- What missed its day goes at the daily pace of its campaign: places taken on a day.
create table catch_up (
  campaign text    not null,
  kind     text    not null,
  day      date    not null,
  taken    integer not null,
  constraint catch_up_pk primary key (campaign, kind, day),
  constraint catch_up_kind_ck check (kind in ('ENTRY', 'MESSAGE'))
);
