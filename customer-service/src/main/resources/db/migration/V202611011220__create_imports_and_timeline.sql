create table import_job (
  id             uuid        not null constraint import_job_pk primary key,
  kind           text        not null,
  format         text        not null,
  history        boolean     not null,
  state          text        not null,
  -- all lines up to this one are committed; the same bytes sent again go on behind it
  committed_line bigint      not null,
  stored         bigint      not null,
  unchanged      bigint      not null,
  rejected       bigint      not null,
  created_at     timestamptz not null,
  finished_at    timestamptz
);

create table import_reject (
  job_id uuid   not null constraint import_reject_job_fk references import_job,
  line   bigint not null,
  field  text,
  reason text   not null,
  constraint import_reject_pk primary key (job_id, line)
);

-- What other services told about a customer; orders, returns and consents are read from their own tables.
create table timeline_entry (
  -- kind of event and the id of what it tells, so that a repeated event is the same entry
  id          text        not null constraint timeline_entry_pk primary key,
  customer_id text        not null constraint timeline_entry_customer_fk references customer,
  at          timestamptz not null,
  kind        text        not null,
  text        text        not null,
  details     jsonb       not null
);
create index timeline_entry_customer_idx on timeline_entry (customer_id, at);
