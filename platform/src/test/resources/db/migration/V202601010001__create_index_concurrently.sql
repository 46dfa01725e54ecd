-- an index beside those who write: the tests of this module start only if that does not wait for ever
create index concurrently outbox_event_type_ix on outbox_event (type);
