-- For the purge: it finds the oldest postponements.
create index concurrently decision_postponed_idx on decision (decided_at) where decision = 'POSTPONED';
