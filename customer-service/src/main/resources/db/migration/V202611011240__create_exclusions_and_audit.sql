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
