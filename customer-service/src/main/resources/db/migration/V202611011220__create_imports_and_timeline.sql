create table import_job (
  id               uuid        not null constraint import_job_pk primary key,
  kind             text        not null,
  format           text        not null,
  preset           text,
  -- the shop's own, as JSON
  mapping          text,
  history          boolean     not null,
  dry_run          boolean     not null,
  state            text        not null,
  phase            text,
  -- all lines up to this one are committed; the same bytes sent again go on behind it
  committed_line   bigint      not null,
  -- all records up to this one are assembled; their rows are gone
  assembled_record text        not null,
  -- rows that wait for the rest of their record
  staged           bigint      not null,
  stored           bigint      not null,
  unchanged        bigint      not null,
  rejected         bigint      not null,
  rows_read        bigint      not null,
  -- of the stream at hand: rows read before it, its length and how much of it was taken, by the machine clock
  rows_before      bigint      not null,
  content_length   bigint,
  content_read     bigint      not null,
  started_at       timestamptz not null,
  touched_at       timestamptz not null,
  -- rows in import_row or import_customer may be left that nobody needs once the import is over
  leftovers        boolean     not null,
  unused_columns   text[],
  created_at       timestamptz not null,
  finished_at      timestamptz
);
create index import_job_leftovers_idx on import_job (state) where leftovers;
create index import_job_touched_idx on import_job (touched_at) where state in ('WAITING', 'RUNNING', 'FAILED');

-- Rows of records that are spread over the file, until its end is reached and the records are assembled.
create table import_row (
  job_id    uuid             not null constraint import_row_job_fk references import_job,
  record_id text collate "C" not null,
  line      bigint           not null,
  -- what the row tells of its record; null where it cannot be understood
  facts     json,
  field     text,
  problem   text,
  constraint import_row_pk primary key (job_id, record_id, line)
);

-- Whom an import is about, until it is over and they are counted.
create table import_customer (
  job_id      uuid             not null constraint import_customer_job_fk references import_job,
  customer_id text collate "C" not null,
  constraint import_customer_pk primary key (job_id, customer_id)
);

-- Counted when an import has come to its end: whom of its customers the shop may write to on which basis, and why not to the others.
create table import_permission (
  job_id    uuid    not null constraint import_permission_job_fk references import_job,
  purpose   text    not null,
  channel   text    not null,
  permitted boolean not null,
  -- basis or reason
  verdict   text    not null,
  customers bigint  not null,
  constraint import_permission_pk primary key (job_id, purpose, channel, verdict)
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
