/**
 * What people speak of in any service, as groups of words that mean much the same here: with them the model sees that "crew"
 * beside "superb" says what "nurses" beside "excellent" says. `*` stands for any ending, `_` for a space, `#` for a number.
 */
export const concepts: Readonly<Record<string, string>> = {
  praise: `
    good great excellent brilliant amazing fantastic wonderful outstanding superb perfect*
    first_class fab fabulous marvellous magnificent exceptional awesome super best faultless
    terrific top brill well incredible spot_on exemplary second_to_none 10/10 a1 ace`,
  satisfied: `happy satisf* pleased impressed content delighted enjoy* liked love`,
  manner: `
    kind kindly kindness caring friendly polite* helpful courteous* courtesy pleasant*
    considerate nice lovely gentle patience compassion* respectful* respect cheerful calm*
    reassur* empath* sympath* warm welcoming professional* personable jolly humour smil*
    attentive approachable dignity thoughtful civil`,
  coldness: `
    rude* abrupt unfriendly unhelpful arrogan* attitude* dismissive sarcas* patronis* cold
    uncaring unkind aggressive disrespect* unprofessional* judg* shout* laugh*`,
  fault: `
    bad poor poorly terrible awful appalling horrible disgusting disgrace* worst shocking
    shambles rubbish useless pathetic dreadful unacceptable disappoint* lacking frustrat* upset*
    distress* worse`,
  staff: `
    staff nurse nurses doctor doctors dr crew crews paramedic* driver* team people lady ladies
    man men guy* girl* practitioner* worker* carer consultant* psychiatrist* therapist* cpn
    everyone everybody person attendant* physio* clinician* professionals healthcare`,
  'call-handlers': `
    operator* call_handler* handler* receptionist* call_taker* dispatcher* advisor* adviser*`,
  they: `they she he them her him`,
  service: `
    service services care treatment experience everything treated overall`,
  duration: `minutes mins min hour hours hrs hr days weeks months years day week`,
  number: `#`,
  wait: `wait waits waited waiting late delay* queue* lateness hanging overdue`,
  fast: `
    quick* fast* prompt* swift* soon sooner immediate* early speed* rapid* straight_away earlier
    on_time punctual* instant* timely in_time efficient*`,
  slow: `slow* long longer ages forever too_long lengthy`,
  time: `time times timing timings timeframe time_frame schedule*`,
  arrive: `
    arriv* came come turned_up turn_up got_here get_here got_to_me attend* dispatch* despatch*
    there_within`,
  phone: `
    phone* telephone* call calls called calling rang ring ringing dial* 111 999 number helpline`,
  answer: `
    answer* pick_up_the_phone picked_up_the_phone get_through got_through connect* put_through`,
  message: `
    message* recording* recorded automated voicemail preamble menu option options press`,
  callback: `
    call_back callback called_back rang_back ring_back phone_back phoned_back return_call
    calls_back call_me_back`,
  online: `online internet website web email* app text* zoom teams video virtual`,
  ambulance: `ambulance* vehicle* van bus minibus`,
  journey: `
    taxi* cab car cars lift journey* travel* transport* trip trips pick_up picked_up pickup
    collect* drop* ride drove escort*`,
  hospital: `
    hospital* a&e ward wards clinic* surgery department centre casualty walk_in`,
  home: `home house flat door`,
  appointment: `
    appointment* appt* slot* session* visit visits book* cancel* reschedul* rearrang*`,
  inform: `
    tell told telling inform* update* updat* notif* let_me_know let_us_know advis* aware warned
    said says saying`,
  explain: `
    explain* explanation* describ* talked_me_through clear clearly detail* clarity`,
  advice: `
    advice guidance information info informative instructions leaflet* booklet* letter*
    literature`,
  listen: `
    listen* hear heard understood understand* understanding empath* ignored ignore* opinion*
    views believe* involve* included`,
  talk: `talk* chat* speak* spoke spoken conversation* discuss* communicat*`,
  help: `
    help helps helped helping support* assist* assistance look_after looked_after looking_after`,
  skill: `
    competen* train* knowledg* skill* experienced expert* qualified capable knew_what mistake*
    error* wrong incompetent thorough*`,
  more: `more extra increase* additional another enough`,
  lack: `
    lack* shortage* short under* not_enough no_one nobody insufficient without only`,
  not: `
    not no never don't didn't doesn't wasn't isn't won't couldn't can't cannot wouldn't haven't
    hasn't hadn't nor none neither`,
  but: `but however although though except unfortunately`,
  nothing: `nothing none n/a no_complaints no_improvement* can't_think nil`,
  thanks: `thank* grateful appreciat* gratitude cheers`,
  improve: `improv* better should could would need needs needed must please change`,
  family: `
    family famil* relative* husband wife mother mam mum dad father son daughter parent* partner
    sister brother carer* grandson child children loved_one* friend*`,
  'follow-up': `
    follow_up followup follow-up after aftercare hand_over handover transfer* passed referr*
    referral* refer continu* same different consistent* regular* coordinat*`,
  assess: `
    assess* triag* diagnos* test tests check* checked examin* symptom* questions question scan*
    x-ray results care_plan* plan plans`,
  gp: `gp gps doctor's_surgery surgery out_of_hours pharmacist district_nurse`,
  discharge: `discharg* sent_home go_home going_home leave leaving release* home_too`,
  medicine: `
    medic* drug* tablet* prescri* pharmac* chemist dose* injection* inhaler* meds vaccin* jab*
    antibiotic*`,
  pain: `pain* painful agony hurt* morphine sore`,
  food: `
    food meal* breakfast lunch* dinner tea coffee drink* menu eat* snack* water hungry sandwich*
    fruit diet*`,
  room: `
    room* ward building bed beds toilet* shower* bathroom* chair* seat* waiting_room facilit*
    space garden kitchen lounge laundry furniture environment`,
  equipment: `
    equipment wheelchair* machine* stretcher ramp* suspension bumpy comfort* uncomfort* broken
    repair* aids walking_frame oxygen`,
  clean: `clean* dirty tidy hygien* mask* covid* ppe infect* sanit* smell* mess*`,
  senses: `noise noisy loud quiet* light* temperature hot cold heat* warm bright dark`,
  activity: `
    activit* gym game* exercise* walk walks craft* art music bored boring boredom workshop*
    class* hobb* library sport* pool education cook* groups group outing* fresh_air outside`,
  media: `
    tv television wifi internet dvd* xbox playstation computer* radio laptop* phones film*`,
  money: `
    money fund* pay paid wage* cost* budget* resource* government price* invest* cuts`,
  safe: `
    safe* secure unsafe danger* scared frighten* threat* violen* assault* protect* risk*`,
  law: `
    section* tribunal* rights mental_health_act detained solicitor* advocate* restrain*
    seclusion restrict* freedom`,
  place: `
    local* closer near nearer nearest far distance miles away location venue convenient parking
    park`,
  busy: `
    busy overworked staffing numbers pressure stretched understaffed short_staffed available
    availability`,
  respond: `respon* attention attend_to react* when_needed on_hand`,
  organise: `
    organi* smooth* system* process* admin* procedure* paperwork run efficien* seamless*
    straightforward chaos chaotic`,
  decide: `
    decision* decide* choice choose refus* allowed let want wanted asked ask request*`,
  same: `same different change* changed changing every_time each_time keeps`,
  danger: `
    died death passed_away sepsis stroke heart fall fell emergency serious* life`,
  'mental-health': `mental* crisis anxiety depress* suicid* psych* therapy counsel* wellbeing`,
};
