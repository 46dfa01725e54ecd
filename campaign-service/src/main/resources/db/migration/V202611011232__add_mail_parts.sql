alter table product add column picture text;
comment on column product.picture is 'https address of a picture shown in mails';

-- Mails sent to try a campaign within the last hour: counted to keep them few, and for nothing else. No address, no customer.
create table test_mail (
  id       uuid        not null constraint test_mail_pk primary key,
  campaign text        not null,
  mails    integer     not null,
  -- machine clock
  sent_at  timestamptz not null
);
create index test_mail_sent_idx on test_mail (sent_at);
