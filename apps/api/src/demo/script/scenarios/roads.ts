import { about, type Scenario } from '../scenario.js';

export const ROADS: Scenario[] = [
  ...about('nid-de-poule', {
    subjects: [
      'Nid-de-poule {rue}',
      'Trou dans la chaussée',
      'Chaussée dangereuse {rue}',
      'Encore un trou {rue}',
    ],
    told: [
      'Je vous signale un nid-de-poule d’une bonne trentaine de centimètres au {lieu}. Il s’agrandit à chaque pluie et les vélos font un écart au milieu de la route pour l’éviter.\n\nUn marquage provisoire serait déjà utile en attendant la réparation.',
      'Depuis les travaux de la fibre, la chaussée s’est creusée devant le {lieu}. Hier soir une trottinette est tombée, heureusement sans gravité. Pouvez-vous faire intervenir les services techniques ?',
      'J’ai abîmé un pneu {jour:-1} dans le trou qui se trouve au niveau du {lieu}. Je ne demande pas de remboursement, simplement que le trou soit rebouché avant l’hiver.',
    ],
    blunt: [
      'Trou énorme au {lieu}. À reboucher d’urgence.',
      'nid de poule au {lieu}, deuxième fois que je le signale',
    ],
    noted:
      '{qui} signale un nid-de-poule profond au {lieu}, côté pair. Dit que deux cyclistes ont failli tomber cette semaine.',
    answers: [
      'Merci pour votre signalement. Une équipe est passée au {lieu} : le trou a été rebouché à l’enrobé à froid. La reprise définitive de la chaussée est inscrite au programme de la semaine du {lundi:14}.\n\nN’hésitez pas à nous écrire si la réparation ne tenait pas d’ici là.',
      'L’équipe de secteur est passée ce matin et a rebouché le trou. Nous surveillerons l’endroit pendant l’hiver ; merci pour votre vigilance.',
    ],
    note: 'Vu sur place, 40 cm sur 25, 8 cm de profondeur. Enrobé à froid, puis reprise avec la tranchée de l’opérateur.',
    outcome: 'Trou rebouché à l’enrobé à froid, à surveiller.',
    again:
      'Le trou est revenu dès la première grosse pluie, l’enrobé est parti en morceaux. Il faudrait une vraie réparation.',
    enclosed: 'photo',
    located: true,
    times: 7,
  }),
  ...about(
    'trottoir',
    {
      subjects: [
        'Trottoir impraticable {rue}',
        'Racines sur le trottoir',
        'Trottoir {rue} : danger en fauteuil',
      ],
      told: [
        'Les racines des platanes ont soulevé les dalles au {lieu}. Avec son fauteuil roulant, mon père est obligé de descendre sur la route.\n\nExiste-t-il une solution, même provisoire ?',
        'Le trottoir au {lieu} est tout soulevé par les racines, il y a des marches de dix centimètres. Ma voisine de 82 ans n’ose plus sortir.',
      ],
      noted:
        '{qui} demande la remise en état du trottoir devant le {lieu} : dalles soulevées par les racines, passage impossible en fauteuil.',
      answers: [
        'Nous avons constaté le défaut que vous décrivez. Les dalles seront déposées et remplacées par un enrobé ; les travaux sont prévus à partir du {date:12}, avec un passage protégé pour les piétons.',
      ],
      question: {
        asked:
          'Pour localiser précisément le défaut, pouvez-vous nous indiquer s’il se trouve du côté des numéros pairs ou impairs ?',
        replied: 'C’est du côté impair, juste après le portail vert. On ne peut pas le rater.',
      },
      note: 'Racines affleurantes : voir avec les espaces verts avant de couper quoi que ce soit.',
      outcome: 'Travaux programmés, passage protégé en attendant.',
      thirdParty: 'Avis de l’arboriste avant de toucher aux racines',
      located: true,
      times: 4,
    },
    {
      subjects: ['Passage piéton effacé', 'Marquage au sol devant l’{ecole}'],
      told: [
        'Le passage piéton devant l’{ecole} est presque entièrement effacé. Aux heures de sortie, les voitures ne s’arrêtent plus. Plusieurs parents m’ont demandé de vous écrire.',
      ],
      blunt: ['Le passage piétons devant l’{ecole} ne se voit plus du tout, il va y avoir un accident.'],
      answers: [
        'Le marquage devant l’{ecole} est ajouté à la campagne de peinture qui commence le {date:9}, si le temps le permet. La police municipale sera présente à la sortie de 16 h 30 jusque-là.',
      ],
      note: 'Demandé à la police municipale d’être présente à 16 h 30 cette semaine.',
      outcome: 'Marquage ajouté à la campagne de peinture.',
      times: 3,
    },
  ),
  ...about(
    'panneau',
    {
      subjects: ['Panneau stop couché', 'Panneau tombé {rue}'],
      told: [
        'Le panneau « stop » à l’angle {rue} / {angle} est couché dans l’herbe depuis {jour:-2}. Les gens passent sans ralentir.',
      ],
      noted: '{qui} signale un panneau tombé à l’angle {rue} / {angle}, sans doute accroché par un camion.',
      answers: [
        'Le panneau a été redressé et rescellé par notre équipe. Merci de nous avoir prévenus rapidement.',
      ],
      outcome: 'Panneau rescellé.',
      located: true,
    },
    {
      subjects: ['Plaque de rue illisible'],
      told: [
        'La plaque de notre rue ({rue}) est devenue illisible. Les livreurs, et même l’ambulance de {jour:-3}, ont tourné un moment avant de nous trouver.',
      ],
      answers: [
        'Une nouvelle plaque est commandée ; le fabricant annonce trois semaines. Nous la poserons dès sa réception.',
      ],
      outcome: 'Plaque commandée.',
      thirdParty: 'Plaque commandée, livraison annoncée sous trois semaines',
      located: true,
    },
  ),
  ...about(
    'danger',
    {
      subjects: ['URGENT câble tombé {rue}', 'Câble électrique au sol'],
      told: [
        'Un câble pend à hauteur d’homme devant le {lieu}. Je ne sais pas si c’est du téléphone ou de l’électricité. Des enfants passent ici pour aller à l’école !',
      ],
      noted:
        '{qui} prévient d’un câble tombé au {lieu}. Périmètre à protéger, transmis par téléphone à l’astreinte.',
      answers: [
        'Merci de votre réactivité. L’astreinte s’est rendue sur place dans l’heure : l’endroit est protégé et le câble, qui est un câble de téléphone, a été repris par l’opérateur. Pour ce type de danger, l’astreinte répond à toute heure au 04 65 71 24 24.',
      ],
      note: 'Astreinte prévenue par téléphone. Câble télécom, opérateur avisé.',
      outcome: 'Mise en sécurité par l’astreinte, câble repris par l’opérateur.',
      located: true,
    },
    {
      subjects: ['Plaque d’égout ouverte !'],
      told: [
        'La plaque d’égout au {lieu} a disparu, il y a un trou d’un mètre de profondeur au milieu du trottoir. J’ai mis une poubelle dessus pour que personne ne tombe.',
      ],
      answers: [
        'Le regard a été fermé dès votre message par une plaque provisoire, et la plaque définitive posée le lendemain. La poubelle a été remise à sa place : elle a peut-être évité un accident, merci.',
      ],
      outcome: 'Tampon remplacé.',
      located: true,
    },
  ),
  ...about('vitesse', {
    subjects: ['Vitesse excessive {rue}', 'Demande de ralentisseur', 'Zone 30 non respectée'],
    told: [
      'Notre rue est devenue un raccourci depuis la déviation. Entre 7 h 30 et 8 h 30, on compte une voiture toutes les dix secondes, et beaucoup roulent bien au-dessus de 50 km/h.\n\nNous sommes plusieurs riverains {rue} à demander un ralentisseur ou un radar pédagogique. Serait-il possible d’organiser une rencontre sur place avec un élu et un technicien ?\n\nNous avions déjà écrit au printemps.',
      'Pourquoi n’y a-t-il toujours pas de ralentisseur {rue} ? Un chat s’est fait écraser {jour:-2}, la prochaine fois ce sera un enfant.',
    ],
    noted: '{qui} et des voisins demandent un ralentisseur {rue} : vitesse excessive le matin.',
    answers: [
      'Nous avons posé un compteur {rue} : il mesurera vitesses et passages pendant quinze jours. Au vu des chiffres, nous vous proposerons soit un aménagement, soit des contrôles par la police municipale. Nous vous donnerons le résultat avant le {date:25}.',
    ],
    question: {
      asked:
        'Afin de poser le compteur au bon endroit, pouvez-vous nous dire sur quelle portion de la rue les vitesses vous semblent les plus élevées ?',
      replied:
        'Surtout dans la descente, entre le numéro 20 et le rond-point. Le matin c’est dans ce sens, le soir dans l’autre.',
    },
    note: 'Comptage demandé. Deux autres riverains ont écrit sur le même sujet cette année.',
    outcome: 'Compteur posé, résultat annoncé aux riverains.',
    again:
      'Le compteur a été retiré et nous n’avons aucune nouvelle du résultat. Les voitures, elles, roulent toujours aussi vite.',
    located: true,
    times: 4,
  }),
  ...about(
    'chantier',
    {
      subjects: ['Stationnement pour déménagement le {date:12}', 'Réserver deux places : déménagement'],
      told: [
        'Je déménage le {date:12} et le camion (20 m³) devra stationner devant le {adresse} de 8 h à 16 h. Comment réserver les places nécessaires, et qui pose les panneaux ?',
      ],
      noted: '{qui} souhaite réserver deux places devant le {adresse} pour un déménagement le {date:12}.',
      answers: [
        'Votre demande est acceptée : l’arrêté vous autorise à réserver l’emplacement demandé. Les panneaux sont à retirer au centre technique et à poser 48 heures avant. L’occupation est gratuite jusqu’à trois jours.',
      ],
      question: {
        asked:
          'Il nous manque deux informations pour établir l’arrêté : la longueur du véhicule et son heure d’arrivée. Pouvez-vous nous les donner ?',
        replied:
          'Le camion fait 8 mètres, arrivée prévue à 8 h. Le déménageur me confirme qu’il n’y aura pas de remorque.',
      },
      outcome: 'Arrêté de stationnement délivré.',
    },
    {
      subjects: ['Autorisation pour une benne', 'Benne devant chez nous'],
      told: [
        'Nous refaisons notre toiture et le couvreur doit poser une benne devant chez nous, {adresse}, pendant {n} jours à partir du {date:15}. Quel formulaire faut-il remplir et combien cela coûte-t-il ?',
      ],
      answers: [
        'Le formulaire se trouve sur le site de la ville, rubrique « Voirie ». L’occupation du domaine public coûte 12 € par jour pour une benne ; comptez dix jours pour l’arrêté, que nous enverrons aussi au couvreur.',
      ],
      outcome: 'Renseignement donné, formulaire indiqué.',
    },
  ),
  ...about(
    'arret-de-bus',
    {
      subjects: ['Abribus vandalisé', 'Plus de vitre à l’abribus'],
      told: [
        'L’abribus du {quartier} n’a plus de vitre depuis deux semaines. Avec la pluie, les collégiens attendent le car trempés.',
      ],
      answers: [
        'L’entretien des arrêts relève du transporteur, à qui nous avons transmis votre message. La vitre a été remplacée ce matin ; merci de votre patience.',
      ],
      note: 'Transmis au transporteur par le portail des collectivités.',
      outcome: 'Vitre remplacée par le transporteur.',
      thirdParty: 'Réponse du transporteur',
      located: true,
      times: 1,
    },
    {
      subjects: ['Arrêt de bus : pas d’accès en fauteuil'],
      told: [
        'Je me déplace en fauteuil roulant et je ne peux pas monter dans le bus à l’arrêt du {quartier} : le quai est trop bas et la rampe ne se pose pas. Qui est responsable, la ville ou le transporteur ?',
      ],
      answers: [
        'Le quai est à la ville, la rampe au transporteur. Le relèvement du quai est inscrit au programme d’accessibilité du printemps ; d’ici là, le transporteur vous propose un transport à la demande, gratuit, au 04 65 71 26 00.',
      ],
      outcome: 'Solution de transport proposée, quai inscrit au programme.',
      times: 1,
    },
  ),
];
