-- A migration outside a transaction (an index built concurrently) that failed is left in the history as failed, and nothing migrates any
-- more. Each of them begins by dropping what an attempt before may have left, so that it is tried again as those inside one are.
do $$
begin
  if to_regclass('flyway_schema_history') is not null then
    delete from flyway_schema_history where not success;
  end if;
end
$$;
