alter table entry
  -- version of the announcement that told last what was mended: a lower one is old news, whatever the clock said
  add column fact_version bigint;
