-- A picture that a query has read may be none of the form: it had to be refused, and nothing is expected of it.
alter table template_truths
    add column refuse    boolean not null default false,
    add column or_refuse boolean not null default false,
    add check (not refuse or (expected = '{}' and not or_refuse));
