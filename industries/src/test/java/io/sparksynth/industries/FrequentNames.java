package io.sparksynth.industries;

import java.util.List;
import java.util.Map;

/**
 * The most frequent names of countries, most frequent first, from general knowledge: Datafaker's
 * lists have no frequencies, and lack some of these.
 */
final class FrequentNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(
              "de-DE/last_name",
              "Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,"
                  + "Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,"
                  + "Krüger,Hofmann,Hartmann,Lange,Schmitt,Werner,Schmitz,Krause,Meier,Lehmann,Schmid,"
                  + "Schulze,Maier,Köhler,Herrmann,König,Walter,Mayer,Huber,Kaiser,Fuchs,Peters,Lang,"
                  + "Scholz,Möller,Weiß,Jung,Hahn,Vogel,Yilmaz"),
          Map.entry(
              "de-DE/female_first_name",
              "Anna,Maria,Laura,Lena,Lea,Sarah,Julia,Lisa,Katharina,Sophie,Christina,Marie,"
                  + "Hannah,Johanna,Sabine,Petra,Monika,Andrea,Claudia,Susanne,Nicole,Stefanie,"
                  + "Martina,Birgit,Ursula,Renate,Emma,Mia,Nina,Jana,Vanessa,Clara,Helena,Franziska,"
                  + "Charlotte,Antonia,Paula,Pia,Luisa,Frieda"),
          Map.entry(
              "de-DE/male_first_name",
              "Michael,Thomas,Andreas,Peter,Christian,Stefan,Alexander,Daniel,Martin,Markus,"
                  + "Jürgen,Wolfgang,Klaus,Uwe,Frank,Matthias,Jan,Tobias,Florian,Sebastian,Lukas,"
                  + "Felix,Maximilian,Paul,Leon,Jonas,Tim,Philipp,Simon,David,Niklas,Moritz,Benjamin,"
                  + "Kevin,Karl,Max,Julian"),
          Map.entry(
              "es-ES/last_name",
              "García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,"
                  + "Jiménez,Ruiz,Hernández,Díaz,Moreno,Muñoz,Álvarez,Romero,Alonso,Gutiérrez,Navarro,"
                  + "Torres,Domínguez,Vázquez,Ramos,Gil,Ramírez,Serrano,Blanco,Molina,Morales,Suárez,"
                  + "Ortega,Delgado,Castro,Ortiz,Rubio,Marín,Sanz,Iglesias"),
          Map.entry(
              "es-ES/female_first_name",
              "María,Carmen,Ana,Isabel,Laura,Cristina,Marta,Lucía,Elena,Pilar,Rosa,Sara,Paula,"
                  + "Raquel,Teresa,Beatriz,Silvia,Patricia,Andrea,Julia,Ángela,Dolores,Mercedes,Alba,"
                  + "Nuria,Irene"),
          Map.entry(
              "es-ES/male_first_name",
              "Antonio,Manuel,José,Francisco,David,Juan,Javier,Daniel,Carlos,Alejandro,Jesús,"
                  + "Miguel,Rafael,Pedro,Pablo,Ángel,Sergio,Fernando,Jorge,Luis,Alberto,Álvaro,Diego,"
                  + "Adrián,Raúl,Enrique,Ramón"),
          Map.entry(
              "pt-BR/last_name",
              "Silva,Santos,Oliveira,Souza,Rodrigues,Ferreira,Alves,Pereira,Lima,Gomes,Costa,"
                  + "Ribeiro,Martins,Carvalho,Almeida,Lopes,Soares,Fernandes,Vieira,Barbosa,Rocha,"
                  + "Dias,Nascimento,Andrade,Moreira,Nunes,Marques,Machado,Mendes,Freitas,Cardoso,"
                  + "Ramos,Gonçalves,Santana,Teixeira,Araújo,Melo,Barros,Pinto,Moura"),
          Map.entry(
              "pt-BR/female_first_name",
              "Maria,Ana,Francisca,Antônia,Adriana,Juliana,Márcia,Fernanda,Patrícia,Aline,"
                  + "Sandra,Camila,Amanda,Bruna,Jéssica,Letícia,Júlia,Luciana,Vanessa,Mariana,"
                  + "Gabriela,Vera,Vitória,Larissa,Beatriz,Helena,Alice,Laura"),
          Map.entry(
              "pt-BR/male_first_name",
              "José,João,Antônio,Francisco,Carlos,Paulo,Pedro,Lucas,Luiz,Marcos,Luís,Gabriel,"
                  + "Rafael,Daniel,Marcelo,Bruno,Eduardo,Felipe,Rodrigo,Manoel,Mateus,André,Fernando,"
                  + "Fábio,Leonardo,Gustavo,Guilherme,Leandro,Tiago,Miguel,Arthur,Davi"),
          Map.entry(
              "it-IT/last_name",
              "Rossi,Russo,Ferrari,Esposito,Bianchi,Romano,Colombo,Ricci,Marino,Greco,Bruno,Gallo,Conti,De"
                  + " Luca,Mancini,Costa,Giordano,Rizzo,Lombardi,Moretti,Barbieri,"
                  + "Fontana,Santoro,Mariani,Rinaldi,Caruso,Ferrara,Galli,Martini,Leone,Longo,Gentile,"
                  + "Martinelli,Vitale"),
          Map.entry(
              "fr-FR/last_name",
              "Martin,Bernard,Thomas,Petit,Robert,Richard,Durand,Dubois,Moreau,Laurent,Simon,"
                  + "Michel,Lefebvre,Leroy,Roux,David,Bertrand,Morel,Fournier,Girard,Bonnet,Dupont,"
                  + "Lambert,Fontaine,Rousseau,Vincent,Muller,Lefèvre,Faure,André,Mercier,Blanc,"
                  + "Guérin,Boyer,Garnier,Chevalier"),
          Map.entry(
              "pl-PL/last_name",
              "Nowak,Wójcik,Kowalczyk,Woźniak,Mazur,Krawczyk,Kaczmarek,Zając,Król,Wieczorek,"
                  + "Wróbel,Stępień,Pawlak,Walczak,Michalak,Adamczyk,Dudek,Sikora,Baran,Szewczyk,"
                  + "Marciniak,Pietrzak,Duda,Włodarczyk,Bąk,Kubiak,Wilk,Lis,Kaźmierczak,Sobczak,"
                  + "Cieślak,Kołodziej,Szymczak,Błaszczyk,Mróz,Kozioł"));

  private FrequentNames() {}

  /**
   * @param key of Datafaker's list: last_name, female_first_name, male_first_name
   */
  static List<String> of(String locale, String key) {
    String names = NAMES.get(locale + "/" + key);
    if (names == null) {
      throw new IllegalArgumentException("No frequent names for %s of %s".formatted(key, locale));
    }
    return List.of(names.split(","));
  }
}
