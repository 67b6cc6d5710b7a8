/**
 * Words that people use when they speak of a theme, gathered from the descriptions of the taxonomy and from what services
 * are called. They let the model know words that its examples are too few for. `*` stands for any ending, `_` for a space.
 */
export const vocabulary: Readonly<Record<string, string>> = {
  'positive-experience': `
    thank* excellent great good brilliant amazing fantastic wonderful happy satisf* no_complaints nothing
    none fine perfect* first_class best love* superb appreciat* grateful pleased outstanding keep_up
    as_it_is can't_fault cannot_fault no_improvement* all_good everything n/a okay ok helped helpful top
    marvellous cheers a1 spot_on couldn't_be_better keep_it_up faultless carry_on`,
  'organisation-and-efficiency': `
    organi* efficien* system process procedure* admin* bureaucra* smooth* run well_run chaotic chaos
    disorgan* manage* paperwork red_tape improve_the_system slick inefficient protocol* structure joined
    logistics computer_system communication_between unorgan* straightforward service_is planned`,
  funding: `
    fund* money pay paid wage* salary salaries cost* budget* resource* cuts invest* government financ*
    expens* price* cheap* waste afford* nhs_needs privati* nhs_is underfunded allowance`,
  'feeling-safe': `
    safe safely safety unsafe secur* scared frighten* fear afraid threat* violen* attack* assault* bully*
    protect* danger* at_risk speed* reckless drive driving trust reassured`,
  'staff-manner': `
    friendly kind* polite help* caring car* nice pleasant rude attitude* manner* courteous professional*
    lovely staff crew* driver* paramedic* nurse* respectful compassion* patient cheerful considerate
    sympathetic gentle calm* approachable warm_and abrupt unfriendly unhelpful smile* welcom* reassuring
    arrogan* sarcas* empath* understanding brilliant_staff conversation* jolly civil humour dignity
    amazing_people personable good_people`,
  'competence-and-training': `
    professional* competen* train* knowledg* skill* experience* expert* qualified incompetent
    unprofessional* efficient* capable knew_what_they mistake* error* wrong mishandl* rough inexperienced
    proficien* thorough* expertise incorrect* careless negligen* well_trained know_what`,
  'staffing-and-responsiveness': `
    more_staff short_staffed understaffed staff_levels staff_shortage* staffing enough_staff more_ambulances
    more_drivers more_nurses respon* busy overworked available numbers lack_of_staff immediate* prompt*
    attend* bank_staff agency more_people more_paramedics more_operators extra_staff more_vehicles shortage*
    employ* recruit* number_of_staff more_crews more_doctors more_call`,
  'contacting-services': `
    phone* call calls called calling answer* ring rang ringing number line lines contact* get_through
    got_through voicemail message* queue* hold on_hold operator* switchboard email* reach call_back
    callback* rang_back call_handler* 111 999 helpline recorded option options press automated engaged`,
  'appointment-arrangements': `
    appointment* appt* apt* slot slots cancel* reschedul* rearrang* booked book booking time_of_day
    pick_up_time* arrival_time* date dates evening_appointment* weekend* wait_for_an_appointment
    seen_quicker more_appointments frequency regular weekly fortnight* monthly shorter longer length_of
    session* more_often`,
  'appointment-method': `
    zoom video telephone phone_call face_to_face online remote* teams in_person virtual* webcam home_visit*
    by_phone over_the_phone facetime screen call_instead`,
  'timeliness-of-care': `
    wait* late delay* time* hour* hours quick* fast* prompt* slow* long speed* punctual* early minutes mins
    min arrive* arrival on_time within sooner days weeks months response_time* ages quicker faster forever
    immediate* straight_away earlier rapid* swift*`,
  communication: `
    communicat* better_communication good_communication lack_of_communication poor_communication communicate`,
  'listening-and-involving': `
    listen* understand* understood involve* heard hear care_about respect* my_needs my_views dismiss* ignor*
    believed take_seriously taken_seriously talk_to talk* decision* choice empath* patronis* judg* opinion*
    one_to_one support* attentive take_notice treated_as individual compassion* treat_people say feelings
    open time_for`,
  'information-during-care': `
    explain* explanation* explaining advice advised information informative told_me gave_me instruct*
    reassur* answered_my questions understood clear_advice helpful_advice describ* talked_me_through
    talk_through guidance advise what_to_do told_us told_what honest detail* made_clear`,
  'information-and-guidance': `
    leaflet* website* written booklet* literature information letter* brochure* poster* handout*
    online_information publicis* publiciz* advertis* app information_pack guide* more_information sign signs
    directions web link* report* paperwork read self_help resources worksheets materials`,
  'being-kept-informed': `
    inform* update* kept_informed let_me_know know_what not_told wasn't_told keep_me tell_us tell_me
    what_is_happening what_was_happening time_of_arrival eta how_long clear* consisten* conflicting
    contradict* misinform* told_different said_they_would confus* knew aware unaware progress notify notif*
    estimat* never_told nobody_told warn* expect* text_message accurate_time different_information`,
  'family-and-carers': `
    family famil* carer* relative* husband wife mother mum dad father son daughter parent* partner visit
    visits visitor* visiting next_of_kin escort* accompany* my_child grandson sister brother loved_one*
    grandmother`,
  'mental-health-act': `
    section* tribunal* rights mental_health_act mha detained detention solicitor* advocate* restraint
    restrain* seclusion hospital_manager* freedom restrict* sectioned ministry locked capacity
    long_term_segregation`,
  'continuity-of-care': `
    follow_up* followup* refer* hand_over handover* transfer* different_doctor* different_person same_person
    same_nurse same_staff continu* consistent_staff gp triag* diagnos* assess* care_plan* plan coordinat*
    co-ordinat* joined_up passed keep_changing turnover repeat* notes records agency change_of_staff
    out_of_hours ambulance_sent hospital sent_to no_follow hear_back chang* lost_in pass* questions
    questionnaire`,
  discharge: `
    discharg* sent_home send_home going_home go_home released release moving_on move_on leaving
    leave_hospital move_out home_too after_care aftercare`,
  medication: `
    medic* medicine* drug* tablet* prescri* pharmac* chemist* dose* dosage* pill* side_effect* injection*
    depot antibiotic* meds inhaler* vaccin* jab`,
  'pain-management': `
    pain* painkiller* morphine gas_and_air relief agony analges* pain_relief sore hurt* paracetamol
    ibuprofen suffering entonox`,
  'activities-and-fresh-air': `
    activit* gym* game* exercise* fresh_air garden* outside outdoor* walk walks workshop* craft* art arts
    bored boring boredom leave escorted swim* football sport* session* trip trips outing* music class
    classes hobb* library workout* pool courtyard yard recreation* occupational_therap* ot cook* education*
    leisure evening weekend nothing_to_do things_to_do`,
  'electronic-entertainment': `
    tv television* wifi wi-fi internet dvd* xbox playstation console* computer* radio laptop* mobile_phone*
    tablet* broadband channel* film* movie* netflix sky music_player games_console cd phones`,
  cleanliness: `
    clean* dirty filth* tidy mess messy hygien* infection* mask* covid* ppe sanitis* sanitiz* glove* germ*
    smell* stain* rubbish dust* wash* bin bins disinfect* spotless hoover* mould cross_contamination`,
  'sensory-experience': `
    noise noisy loud quiet* light lights lighting temperature hot cold heat* warm* smell* sound* dark
    bright* sensory freez* air_conditioning draughty stuffy aircon peaceful bumpy chilly`,
  'facilities-and-equipment': `
    room* ward building* chair* bed beds toilet* shower* bathroom* seat* facilit* equip* wheelchair*
    comfort* uncomfort* decor* furniture door* window* bumpy suspension blanket* waiting_room* waiting_area
    space environment* lift stairs kitchen lounge hot_water laundry washing_machine pillow* mattress*
    repair* broken fix ambulance_was vehicle* stretcher ramp paint* noisy heat_in walking_frame aid aids
    machine* accommodat*`,
  'food-and-drink': `
    food meal* breakfast lunch* dinner tea coffee drink* menu* portion* snack* cook* eat eating vegetarian
    vegan halal kitchen canteen shop water fruit diet* sandwich* hot_drink* tuck vending catering toast
    hungry milk takeaway* cafe microwave fridge`,
  'service-location': `
    location* local* closer nearer distance far centre clinic_is home at_home venue* near come_to_my place
    travel_to convenient* in_my_own_home locally village house accessible town`,
  transport: `
    transport* ambulance* car taxi* driver* pick_up picked_up drop* journey* bus vehicle* travel* lift
    home_from take_me minibus drive* collect* patient_transport escort lifts seat_belt* passengers`,
  parking: `
    park* car_park carpark bays disabled_parking park_the permit blue_badge`,
};
