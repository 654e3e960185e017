-- Documents are of the type json, not jsonb: jsonb would sort the fields that an editor put in order.
create table attune.revision (
    number bigint primary key check (number >= 1),
    content json not null,
    author text not null,
    saved_at timestamptz not null
);

create table attune.publication (
    number bigint primary key check (number >= 1),
    revision bigint not null references attune.revision,
    content json not null,
    author text not null,
    published_at timestamptz not null
);

create function attune.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a % never changes', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger immutable before update or delete or truncate on attune.publication
    for each statement execute function attune.refuse_change();

-- A profile without a customer is that of an anonymous visitor.
create table attune.profile (
    id uuid primary key default gen_random_uuid(),
    customer text unique,
    attributes jsonb not null,
    updated_at timestamptz not null,
    version bigint not null
);

create table attune.visitor (
    id text primary key,
    profile uuid not null references attune.profile on delete cascade
);

create index visitor_profile on attune.visitor (profile);

create table attune.secret (
    name text primary key,
    value bytea not null check (octet_length(value) >= 32)
);
