-- For the purge: it finds the oldest words of mail servers.
create index concurrently message_word_age_idx on message_word (at);
