-- Who did what. Rows outlive the customer they name: an erasure replaces customer_id and changes nothing else.
create table audit_entry (
  id          uuid        not null constraint audit_entry_pk primary key,
  -- business time
  at          timestamptz not null,
  -- machine time, finer than the millisecond of the id: the order of the trail
  recorded_at timestamptz not null,
  actor       text        not null,
  roles       text[]      not null,
  action      text        not null,
  customer_id text,
  -- ids, kinds and counts only
  details     jsonb       not null
);
create index audit_entry_customer_idx on audit_entry (customer_id, recorded_at, id) where customer_id is not null;
create index audit_entry_recorded_idx on audit_entry (recorded_at, id);

create function audit_entry_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'customer_id' = to_jsonb(old) - 'customer_id' then
    return new;
  end if;
  raise exception 'the audit trail is only added to';
end $$;

create trigger audit_entry_is_kept before update or delete on audit_entry
  for each row execute function audit_entry_is_kept();

-- Whom the shop leaves alone, and why.
create table exclusion (
  id            uuid        not null constraint exclusion_pk primary key,
  customer_id   text        not null constraint exclusion_customer_fk references customer,
  kind          text        not null,
  -- an end that has passed is read from "until"; EXPIRED is written only where a later exclusion takes the place
  state         text        not null,
  -- may name people: shown to agents and auditors, gone with an erasure
  evidence      text,
  -- a number elsewhere, such as the case of the helpdesk
  reference     text,
  -- code of what an open case is about
  subject       text,
  -- business times, as all below; null does not end by itself
  until         timestamptz,
  review_on     date,
  -- null while it is a proposal
  set_at        timestamptz,
  set_by        text,
  lift_asked_by text,
  lifted_at     timestamptz,
  lifted_by     text,
  constraint exclusion_kind check (kind in ('TOXIC', 'COMPETITOR', 'EXCESSIVE_DEMAND', 'OPEN_CASE', 'MANUAL')),
  constraint exclusion_state
    check (state in ('PROPOSED', 'IN_FORCE', 'LIFT_ASKED', 'LIFTED', 'DECLINED', 'EXPIRED')),
  constraint exclusion_set check (set_at is not null or state in ('PROPOSED', 'DECLINED')),
  constraint exclusion_lifted check ((lifted_at is not null) = (state = 'LIFTED'))
);
create index exclusion_customer_idx on exclusion (customer_id, id);
create index exclusion_review_idx on exclusion (review_on) where state in ('IN_FORCE', 'LIFT_ASKED');
-- one of a kind is in force or proposed; open cases are told apart by their numbers
create unique index exclusion_one_in_force on exclusion
  (customer_id, kind, (case when kind = 'OPEN_CASE' then reference else '' end))
  where state in ('IN_FORCE', 'LIFT_ASKED');
create unique index exclusion_one_proposed on exclusion (customer_id, kind) where state = 'PROPOSED';

-- What happened to an exclusion, in its order.
create table exclusion_step (
  exclusion_id uuid        not null constraint exclusion_step_exclusion_fk references exclusion on delete cascade,
  position     integer     not null,
  at           timestamptz not null,
  actor        text        not null,
  action       text        not null,
  -- evidence or reason: as evidence above
  text         text,
  until        timestamptz,
  review_on    date,
  constraint exclusion_step_pk primary key (exclusion_id, position)
);
