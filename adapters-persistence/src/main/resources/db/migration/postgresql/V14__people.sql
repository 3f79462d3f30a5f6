-- Whoever is looked up or forgotten has all their tokens found at once, among millions too.
CREATE INDEX subscription_by_person ON subscription (person) WHERE person IS NOT NULL;
