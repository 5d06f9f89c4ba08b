/** Lists of words that the tables of wordings and exemptions name in angle brackets. Each is a piece of a regular expression. */
export const words = {
  // Who and what.
  /** The work itself. */
  work: 'schemes?, projects?, programmes?, pilots?, initiatives?, interventions?, services?, approach(?:es)?, models?, partnerships?, operations?, work, working, training, courses?, teams?, triage, patrols?, visits?, campaigns?, clinics?, panels?, units?, protocols?, tools?, plans?, tags?, methods?, hubs?, meetings?, workshops?, sessions?, mentoring, support, outreach, navigators?, forms?, register, strategy, package, toolkit, policing, checking, testing, diversion, consultations?, trackers?, locators?, wristbands?, naloxone, workers?, posts?, collaboration, sharing',
  /** Those who do the work. */
  actor:
    'officers?, nurses?, police, force, council, partners, staff, clinicians, paramedics, volunteers, agencies, charity, pastors, we',
  pronoun: 'it, this, they, we, both, which, that',
  /** What moves outcomes without being the work: laws, events, conditions, what the problem is made of. */
  outsider:
    'minimum unit pricing, law, laws, act, legislation, regulations?, rules?, courts?, parliament, government, austerity, cuts, pandemic, covid, covid-19, lockdowns?, recession, inflation, weather, winters?, storms?, floods?, heatwaves?, snow, tax, prices?, pricing, costs?, shortages?, lack, delays?, incidents?, drinking, drunkenness, alcohol, drugs, addiction, homes, violence, abuse, assaults?, exploitation, debts?, stress, poverty, trauma, dementia, illness, disease, infections?, unemployment, gangs?, dealers?, inquiry, inquests?, inspections?, complaints?, closures?, stigma, fear, vaccines?, vaccination, disputes?, loneliness, overdoses?',
  /** What is given to the work, and may be cut without its being an effect. */
  resource:
    'funding, funds?, budgets?, grants?, staff, staffing, hours, posts?, prices?, fares?, fees?, sentences?, size, scope, tickets?, capacity, subsidy, rents?, workforce, opening, services?',
  /** What work makes or sets off on the way: never a result. */
  output:
    'models?, schemes?, publication, pilots?, bids?, programmes?, reviews?, inquiry, reports?, trials?, toolkit, law, act, legislation, guidance, partnerships?, creation, launch, formation, development, introduction, setting up, adoption, roll-out, expansion, appointment, posts?, unit, network, agreements?, protocols?, polic(?:y|ies), panel, group, charity, training, meetings?, workshops?, referrals?, arrests?, notices?, inspections?, prosecutions?, charges, convictions?, seizures, warrants, funding, grants?, investment, awards?, plans?, strategy, services?, decisions?, instruction, debate, interest, enquiries, requests, questions, discussions?, redesign, changes?, evaluation, study, research, website, app, projects?, jobs?, teams?',
  place:
    'areas?, forces?, cit(?:y|ies), countr(?:y|ies), places, towns?, parts, regions?, boroughs?, count(?:y|ies), districts?, jurisdictions?, states, schemes?, programmes?, hospitals?, trusts?',
  widely: 'nationally, nationwide, internationally, worldwide',
  foreign:
    'american, united states, international, european, australian, danish, swedish, canadian, chicago, boston',

  // Changes and what changes.
  lessened:
    'reduced, cut, lowered, slashed, halved, curbed, prevented, averted, eliminated, eradicated, deterred, minimised, decreased, wiped out, stamped out, brought down, drove down, driven down',
  lessens: 'reduces, lowers, slashes, curbs, prevents, averts, eliminates, eradicates, deters, minimises',
  lessen:
    'reduce, cut, lower, slash, halve, curb, prevent, avert, eliminate, eradicate, deter, minimise, save, improve, increase, decrease, boost, avoid, stop, end, keep people',
  lessening:
    'reducing, cutting, lowering, slashing, halving, curbing, preventing, averting, eliminating, eradicating, deterring, saving, improving',
  bettered: 'improved, increased, raised, boosted, strengthened, enhanced, transformed',
  betters: 'improves, increases, raises, boosts, strengthens, enhances, transforms',
  change: 'reductions?, falls?, drop, decrease, decline, improvement',
  /** Any change in the world, in either direction. */
  effect:
    'fell, falls?, fallen, falling, drop, drops, dropped, declined?, decreased?, fewer, less, lower, lowered, reductions?, reduc(?:ed|es|ing), improvements?, improved, better, safer, healthier, rose, risen, increased?, doubled, halved, saved, stopped, recovered, prevented, alive, cut, effective, successful, works, worked, benefits?, benefited, success, sooner, quicker, faster',
  /** What people hope to see more of. */
  good: 'health, wellbeing, well-being, safety, outcomes?, confidence, trust, lives, relationships, attendance, access, care, quality, survival, recovery, knowledge, awareness, resilience, responses?, engagement, satisfaction, cohesion, legitimacy, reporting, detection, safeguarding, mood',
  /** What is wrong, and what a problem brings. */
  harm: 'harms?, deaths?, injury, injuries, distress, crisis, crises, delays?, debts?, loss(?:es)?, violence, offending, homelessness, exploitation, problems?, barriers?, confusion, complaints?, disputes?, frustration, illness, suffering, overdoses?, abuse, crimes?, tragedy, tragedies, worse, poor, isolation, stigma, evictions?, concerns?, criticism, mistrust, resentment, bias, disparit(?:y|ies), (?:both )?over- and under-enforcement',
  saved:
    'lives, life, time, money, hours, costs?, taxpayers?, nhs, force, council, public, trust, ambulance, service, officers, police',
  because: '(?:as an? (?:direct )?result of), thanks to, because of, due to, owing to, down to',

  // How much, and how sure.
  amount: '£?\\d{1,12}(?:[.,]\\d{1,12}){0,3}(?:m|k|bn)?',
  number: 'two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, dozens',
  somewhat:
    'it, them, us, an?, the, our, up to, about, around, over, more than, nearly, almost, some, at least, an estimated, roughly, many, countless, several, of, hundreds, thousands, millions, further, officers?, police',
  highly: 'very, highly, hugely, extremely, most, so, really, remarkably, particularly',
  be: 'is, are, was, were, been, proved, proves',
  adverb:
    'also, already, since, then, now, even, further, really, clearly, greatly, hugely, significantly, dramatically, substantially, markedly, sharply, measurably, successfully, directly, actually, certainly, undoubtedly, steadily, consistently, quickly, effectively, vastly, virtually, completely, entirely, largely, genuinely, demonstrably, still, together, all, more than, nearly, almost, thus, thereby, not only',
  evidence:
    'evidence, proof, signs?, data, stud(?:y|ies), figures, evaluations?, research, indication, suggestion, claim',
  study:
    'stud(?:y|ies), research, trials?, reviews?, evidence, evaluations?, meta-analys[ie]s, schemes?, programmes?, projects?',
  vouch:
    'shows?, showed, shown, proves?, proved, proven, confirms?, confirmed, demonstrates?, demonstrated, establishes, established',
  vouched: 'shown, found, proved, proven, seen, reported, said, known, judged, helped, helps',

  // Not said to be so.
  modal: "would, could, may, might, should, can, will, must, shall, cannot, wouldn't, couldn't, can't, won't",
  /** What was set out to be done. */
  aim: 'aims?, aimed, aiming, hopes?, hoped, hoping, intend(?:s|ed)?, intentions?, designed, meant, expect(?:s|ed)?, plans?, planned, planning, seeks?, sought, wants?, wanted, wish(?:es|ed)?, tr(?:y|ies|ied|ying), attempt(?:s|ed|ing)?, ambitions?, goals?, targets?, objectives?, purpose, towards, set up, drive',
  hope: 'hopes?, hoped, expect(?:s|ed)?, anticipat(?:es|ed), wish(?:es)?, wanted, asked for, proof',
  guess:
    'perhaps, possibly, probably, likely, arguably, apparently, seem(?:s|ed)? to, appear(?:s|ed)? to, thought to, believed to, theory, suggest(?:s|ed|ing)?',
  negator:
    'not, never, hardly, scarcely, barely, neither, nor, cannot, failed, fails, unable, nobody, no one, none, nothing, unclear, unproven, impossible, doubts?, doubted, unlikely, too early',

  // Small words.
  determiner: 'an?, the, its, their, our, his, her, my, your, no, any, every, each',
  preposition:
    'at, of, for, with, without, from, by, to, towards, through, into, on, in, about, as, than, via, during, since, after, before, despite, unlike, when',
} as const
