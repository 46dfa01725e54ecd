-- When we were first told that the customer service has closed the address; null as long as it has not.
alter table customer add column suppressed_since timestamptz;

-- Who asks for a time asks for a short one: rows are written in the order of their times, or nearly so.
create index decision_time_idx on decision using brin (decided_at);
