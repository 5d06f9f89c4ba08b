/** Lists of words that the tables of wordings and exemptions name in angle brackets. Each is a piece of a regular expression. */
export const words = {
  /** The work itself. */
  work: 'schemes?, projects?, programmes?, pilots?, initiatives?, interventions?, services?, approach(?:es)?, models?, partnerships?, operations?, work, working, training, courses?, teams?, triage, patrols?, visits?, campaigns?, clinics?, panels?, units?, protocols?, tools?, plans?, tags?, methods?, hubs?, meetings?, workshops?, sessions?, mentoring, support, outreach, navigators?, forms?, register, strategy, package, toolkit, policing, checking, testing, diversion, consultations?, trackers?, locators?, wristbands?, naloxone, workers?, panels?, posts?, collaboration, sharing',
  /** Those who do the work. */
  actor:
    'officers?, nurses?, police, force, council, partners, staff, clinicians, paramedics, volunteers, agencies, charity, pastors, we',
  pronoun: 'it, this, they, we, both, which, that',
  adverb:
    'also, already, since, then, now, even, further, really, clearly, greatly, hugely, significantly, dramatically, substantially, markedly, sharply, measurably, successfully, directly, actually, certainly, undoubtedly, steadily, consistently, quickly, effectively, vastly, genuinely, demonstrably, still, together, all, more than, nearly, almost, thus, thereby, not only',
  modal: "would, could, may, might, should, can, will, must, shall, cannot, wouldn't, couldn't, can't, won't",
  /** What was hoped for, or set out to be done. */
  aim: 'aims?, aimed, aiming, hopes?, hoped, hoping, intend(?:s|ed)?, intentions?, designed, meant, expect(?:s|ed)?, plans?, planned, planning, seeks?, sought, wants?, wanted, wish(?:es|ed)?, tr(?:y|ies|ied|ying), attempt(?:s|ed|ing)?, ambitions?, goals?, targets?, objectives?, purpose, towards, set up, drive',
  lessened:
    'reduced, cut, lowered, slashed, halved, curbed, prevented, averted, eliminated, eradicated, deterred, minimised, decreased, wiped out, stamped out, brought down, drove down, driven down',
  lessens: 'reduces, lowers, slashes, curbs, prevents, averts, eliminates, eradicates, deters, minimises',
  lessen:
    'reduce, cut, lower, slash, halve, curb, prevent, avert, eliminate, eradicate, deter, minimise, save, improve, increase, decrease, boost, avoid, stop, end, keep people',
  lessening:
    'reducing, cutting, lowering, slashing, halving, curbing, preventing, averting, eliminating, eradicating, deterring, saving, improving',
  bettered: 'improved, increased, raised, boosted, strengthened, enhanced, transformed',
  betters: 'improves, increases, raises, boosts, strengthens, enhances, transforms',
  /** What people hope to see more of. */
  good: 'health, wellbeing, well-being, safety, outcomes?, confidence, trust, lives, relationships, attendance, access, care, quality, survival, recovery, knowledge, awareness, resilience, response, responses, engagement, satisfaction, cohesion, legitimacy, reporting, detection, safeguarding, mood, lives',
  /** A change in the world, in either direction. */
  effect:
    'fell, falls?, fallen, falling, drop, drops, dropped, declined?, decreased?, fewer, less, lower, lowered, reductions?, reduc(?:ed|es|ing), improvements?, improved, better, safer, healthier, rose, risen, increased?, halved, saved, stopped, recovered, prevented, alive, cut, effective, successful, works, worked, benefits?, benefited, success, sooner, quicker',
  /** What is wrong, and what a problem brings. */
  harm: 'harms?, deaths?, injury, injuries, distress, crisis, crises, delays?, debts?, loss(?:es)?, violence, offending, homelessness, exploitation, problems?, barriers?, confusion, complaints?, disputes?, frustration, illness, suffering, overdoses?, abuse, crimes?, tragedy, tragedies, worse, poor, isolation, stigma, evictions?, concerns?, criticism, mistrust, resentment, bias, disparit(?:y|ies), (?:both )?over- and under-enforcement',
  /** What moves outcomes without being the work: laws, events, conditions, what the problem is made of. */
  outsider:
    'minimum unit pricing, law, laws, act, legislation, regulations?, rules?, courts?, parliament, government, austerity, cuts, pandemic, covid, covid-19, lockdowns?, recession, inflation, weather, winters?, storms?, floods?, heatwaves?, snow, tax, prices?, pricing, costs?, shortages?, lack, delays?, incidents?, drinking, drunkenness, alcohol, drugs, addiction, homes, violence, abuse, assaults?, exploitation, debts?, stress, poverty, trauma, dementia, illness, disease, infections?, unemployment, gangs?, dealers?, inquiry, inquests?, inspections?, complaints?, closures?, stigma, fear, vaccines?, vaccination, disputes?, loneliness, overdoses?',
  /** What is given to the work, and may be cut without its being an effect. */
  resource:
    'funding, funds?, budgets?, grants?, staff, staffing, hours, posts?, prices?, fares?, fees?, sentences?, size, scope, tickets?, capacity, subsidy, rents?, workforce, opening, service, services',
  /** What work makes or sets off on the way: never a result. */
  output:
    'models?, schemes?, publication, pilots?, bids?, programmes?, reviews?, inquiry, reports?, trials?, toolkit, law, act, legislation, guidance, partnerships?, creation, launch, formation, development, introduction, setting up, adoption, roll-out, expansion, appointment, posts?, unit, network, agreements?, protocols?, polic(?:y|ies), panel, group, charity, training, meetings?, workshops?, referrals?, arrests?, notices?, inspections?, prosecutions?, charges, convictions?, seizures, warrants, funding, grants?, investment, awards?, plans?, strategy, services?, decisions?, instruction, debate, interest, enquiries, requests, questions, discussions?, redesign, evaluation, study, research, website, app, projects?, jobs?, teams?',
  place:
    'areas?, forces?, cit(?:y|ies), countr(?:y|ies), places, towns?, parts, regions?, boroughs?, count(?:y|ies), districts?, jurisdictions?, states, schemes?, programmes?, hospitals?, trusts?',
  study:
    'stud(?:y|ies), research, trials?, reviews?, evidence, evaluations?, meta-analys[ie]s, schemes?, programmes?, projects?',
  foreign:
    'american, us, united states, international, international, european, australian, danish, swedish, canadian, scottish, welsh, irish, chicago, boston',
  vouch:
    'shows?, showed, shown, proves?, proved, proven, confirms?, confirmed, demonstrates?, demonstrated, establishes, established',
} as const
