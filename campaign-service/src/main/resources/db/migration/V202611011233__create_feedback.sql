-- What mail servers and mailbox providers said of a message after it left: one fact of each kind. No text of theirs is kept: they quote addresses.
create table mail_feedback (
  id          uuid        not null constraint mail_feedback_pk primary key,
  message_id  uuid        not null,
  customer_id text        not null,
  campaign    text        not null,
  -- of the sender
  domain      text        not null,
  kind        text        not null,
  -- who said it: API, AMAZON_SES, MAILGUN, POSTMARK, DSN, ARF, SMTP
  source      text        not null,
  -- SMTP reply code and enhanced status code (RFC 3463)
  code        integer,
  status      text,
  -- business time: no later than it was taken, no earlier than the message left
  happened_at timestamptz not null,
  constraint mail_feedback_once unique (message_id, kind),
  constraint mail_feedback_kind_ck check (kind in ('HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT'))
);
create index mail_feedback_campaign_idx on mail_feedback (campaign, happened_at);
create index mail_feedback_domain_idx on mail_feedback (domain, happened_at);
create index mail_feedback_customer_idx on mail_feedback (customer_id, happened_at);

-- A mailbox that is full or refuses for now, several times: nothing is sent to it for a while.
create table mailbox_pause (
  customer_id  text        not null constraint mailbox_pause_pk primary key,
  paused_at    timestamptz not null,
  paused_until timestamptz not null,
  times        integer     not null default 1
);

-- Somebody answered a mail. The text is in the shop's mailbox and nowhere else.
create table reply (
  id            uuid        not null constraint reply_pk primary key,
  customer_id   text        not null,
  enrollment_id uuid        not null,
  message_id    uuid        not null,
  campaign      text        not null,
  stage         text        not null,
  -- keyed hash of the Message-ID of the reply: a second report of it is known
  reply_hash    text        not null constraint reply_once unique,
  received_at   timestamptz not null,
  -- what the reader seems to want, for the agent to confirm
  proposal      text,
  state         text        not null default 'OPEN',
  resolved_at   timestamptz,
  resolved_by   text,
  constraint reply_state_ck check (state in ('OPEN', 'RESUMED', 'ENDED', 'UNSUBSCRIBED'))
);
create index reply_open_idx on reply (customer_id) where state = 'OPEN';
create index reply_state_idx on reply (state, id);
create index reply_enrollment_idx on reply (enrollment_id);

-- Rates that were noticed to be too high, and what followed.
create table health_notice (
  id         uuid        not null constraint health_notice_pk primary key,
  -- a campaign or a sending domain
  scope      text        not null,
  subject    text        not null,
  measure    text        not null,
  level      text        not null,
  mails      bigint      not null,
  reports    bigint      not null,
  noticed_at timestamptz not null,
  constraint health_notice_scope_ck check (scope in ('CAMPAIGN', 'DOMAIN')),
  constraint health_notice_measure_ck check (measure in ('COMPLAINTS', 'HARD_BOUNCES')),
  constraint health_notice_level_ck check (level in ('ALERT', 'PAUSE'))
);
create index health_notice_subject_idx on health_notice (scope, subject, noticed_at);
alter table campaign add column paused_because text;
alter table campaign add column resumed_at timestamptz;
comment on column campaign.resumed_at is 'business instant; what was reported of mails before it does not pause the campaign again';
create index message_left_idx on message (campaign, dispatched_at) where dispatched_at is not null;

-- How many mails a new sending domain sends on a day of the shop's zone; days without mails have no row.
create table warm_up (
  domain  text    not null,
  day     date    not null,
  allowed integer not null,
  taken   integer not null,
  constraint warm_up_pk primary key (domain, day),
  constraint warm_up_taken_ck check (taken between 0 and allowed)
);

-- Which process reads a mailbox, by the machine clock.
create table mailbox_lease (
  mailbox     text        not null constraint mailbox_lease_pk primary key,
  lease_until timestamptz not null
);
