-- Versions of all events of this service, drawn under the lock of the customer's row.
create sequence event_version;

-- A customer under the shop's own id. A row without versions is a stub: known by name from an event of another service only.
create table customer (
  id                 text        not null constraint customer_pk primary key,
  name               text,
  language           text,
  zone               text,
  country            text,
  attributes         jsonb       not null default '{}',
  -- those in force as the other services are told: [{kind, until}]
  exclusions         jsonb       not null default '[]',
  -- 0: never told to the other services
  contact_version    bigint      not null default 0,
  contact_changed_at timestamptz,
  profile_version    bigint      not null default 0,
  profile_changed_at timestamptz,
  created_at         timestamptz not null,
  -- nobody any more: holds the orders of somebody erased, for totals; never told to the other services
  erased             boolean     not null default false,
  constraint customer_id_shape check (id ~ '^[A-Za-z0-9._~-]{1,64}$')
);

-- Guests that turned out to be customers: later news under the id of the guest is about the customer.
create table former_guest (
  guest_id    text not null constraint former_guest_pk primary key,
  customer_id text not null constraint former_guest_customer_fk references customer on delete cascade
);
create index former_guest_customer_idx on former_guest (customer_id);

create table contact_point (
  customer_id text not null constraint contact_point_customer_fk references customer,
  channel     text not null,
  -- normalised, so that a guest order finds its customer
  address     text not null,
  status      text not null,
  constraint contact_point_pk primary key (customer_id, channel),
  constraint contact_point_status check (status in ('ACTIVE', 'UNREACHABLE', 'BOUNCED', 'COMPLAINED', 'SUPPRESSED'))
);
create index contact_point_address_idx on contact_point (address, channel);

-- The decision in force per purpose and channel.
create table consent (
  customer_id text        not null constraint consent_customer_fk references customer,
  purpose     text        not null,
  channel     text        not null,
  status      text        not null,
  basis       text,
  source      text,
  proof       text,
  at          timestamptz not null,
  imported    boolean     not null,
  -- for the basis EXISTING_CUSTOMER: permits up to then, never where it is null
  until       timestamptz,
  constraint consent_pk primary key (customer_id, purpose, channel),
  constraint consent_status check (status in ('GRANTED', 'DENIED', 'REVOKED'))
);

-- Every decision ever told, also those that came too late to count.
create table consent_history (
  position    bigint      generated always as identity constraint consent_history_pk primary key,
  customer_id text        not null constraint consent_history_customer_fk references customer,
  purpose     text        not null,
  channel     text        not null,
  status      text        not null,
  basis       text,
  source      text,
  proof       text,
  at          timestamptz not null,
  imported    boolean     not null,
  recorded_at timestamptz not null,
  constraint consent_history_once unique (customer_id, purpose, channel, at, status)
);

-- Keyed hashes of addresses that are never written to; they outlive their customers.
create table suppressed_address (
  hash    text        not null constraint suppressed_address_pk primary key,
  channel text        not null,
  reason  text        not null,
  at      timestamptz not null
);

-- Channels of customers that are closed, until a consent granted later opens them again.
create table suppression (
  customer_id text        not null constraint suppression_customer_fk references customer,
  channel     text        not null,
  reason      text        not null,
  at          timestamptz not null,
  constraint suppression_pk primary key (customer_id, channel)
);

-- What segmentation says of the customer.
create table lifecycle (
  customer_id text    not null constraint lifecycle_pk primary key constraint lifecycle_customer_fk references customer,
  stage       text    not null,
  since       date    not null,
  returned    boolean not null,
  version     bigint  not null
);
