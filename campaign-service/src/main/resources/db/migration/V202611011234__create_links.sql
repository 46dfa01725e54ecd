-- Taken here, on the preference page; the customer service is told. The words the reader agreed to are kept as they were shown.
create table consent (
  id          uuid        not null constraint consent_pk primary key,
  customer_id text        not null,
  purpose     text        not null,
  basis       text        not null,
  language    text        not null,
  wording     text        not null,
  message_id  uuid        not null,
  given_at    timestamptz not null,
  constraint consent_basis_ck check (basis = 'OPT_IN')
);
create index consent_customer_idx on consent (customer_id, purpose);

-- What a reader wished on the preference page: stricter than what the shop is bound to anyway. Absent: nothing was wished.
create table preference (
  customer_id   text        not null constraint preference_pk primary key,
  -- of mails and pages; null: as the customer service tells
  language      text,
  -- at most one marketing or survey mail in so many local days; null: no wish
  most_per_days integer,
  -- no marketing or survey mail before then
  paused_until  timestamptz,
  changed_at    timestamptz not null,
  constraint preference_language_ck check (language in ('en', 'zh', 'et', 'uk')),
  constraint preference_most_per_days_ck check (most_per_days between 1 and 366)
);

-- What is permitted, per customer and purpose: the latest of what the customer service told and of what was taken here. Permitted is
-- what was granted after it was last withdrawn, and not longer than granted_until. A consent taken here counts for nothing after a
-- bounce or a complaint: only the customer service lifts these.
create view permission as
  select c.customer_id, p.purpose,
    greatest(told.granted_at, own.given_at) as granted_at,
    case when own.given_at is null or told.granted_at > own.given_at then told.granted_until end as granted_until,
    greatest(told.refused_at, taken.withdrawn_at) as withdrawn_at,
    taken.closed_at
  from customer c
    cross join unnest(array['OFFERS', 'NEWS', 'SURVEY', 'SERVICE_NOTICE']) p (purpose)
    cross join lateral (
      select (c.granted -> p.purpose ->> 'at')::timestamptz as granted_at,
        (c.granted -> p.purpose ->> 'until')::timestamptz as granted_until,
        (c.refused -> p.purpose ->> 'at')::timestamptz as refused_at) told
    cross join lateral (
      select max(w.withdrawn_at) as withdrawn_at, max(w.withdrawn_at) filter (where w.reason <> 'UNSUBSCRIBE'
          and (told.granted_at is null or w.withdrawn_at >= told.granted_at)) as closed_at
      from withdrawal w where w.customer_id = c.customer_id and w.purpose = p.purpose) taken
    cross join lateral (
      select max(o.given_at) as given_at from consent o
      where o.customer_id = c.customer_id and o.purpose = p.purpose and taken.closed_at is null) own;

-- Where links in mails lead. What a reader sends names a row; it never names a target.
create table link (
  id       bigint  not null generated always as identity constraint link_pk primary key,
  campaign text    not null,
  version  integer not null,
  target   text    not null,
  constraint link_once unique (campaign, version, target),
  constraint link_target_ck check (target like 'https://%')
);

-- Each time a link of a mail was fetched, by whomever. Nothing here says who it was but the mail the link stood in.
create table click_log (
  id         bigint      not null generated always as identity constraint click_log_pk primary key,
  message_id uuid        not null,
  link_id    bigint      not null,
  -- the link no person sees
  trap       boolean     not null,
  method     text        not null,
  agent      text        not null,
  prefetch   boolean     not null,
  -- keyed hash of the day and the network, not of the address
  network    text,
  -- business clock
  clicked_at timestamptz not null,
  -- machine clock
  seen_at    timestamptz not null,
  -- HUMAN, or why it is not counted; null: not looked at yet
  verdict    text,
  constraint click_log_agent_ck check (agent in ('BROWSER', 'BOT', 'TOOL', 'NONE'))
);
create index click_log_message_idx on click_log (message_id, id);
create index click_log_open_idx on click_log (seen_at) where verdict is null;
create index click_log_link_idx on click_log (link_id);
create index click_log_network_idx on click_log (network, seen_at);
create index click_log_seen_idx on click_log (seen_at);

-- Counts of the fetches that are no longer kept one by one.
create table click_total (
  link_id bigint not null,
  stage   text   not null,
  raw     bigint not null,
  human   bigint not null,
  constraint click_total_pk primary key (link_id, stage)
);
